import type { Kind, Reading } from '../model/evidence.ts';
import { ifcTally } from './ifc-tally.ts';
import { present } from './members.ts';
import { problemList } from './problem-list.ts';
import { stepParameters, stepTexts, walkStep } from './step-file.ts';
import { unknownEdition } from './unknown-edition.ts';

/** A building or infrastructure model in IFC, as a STEP file (ISO 16739-1, ISO 10303-21). */
export const ifc: Kind = {
  name: 'ifc',
  title: 'IFC model',
  recognisedBy: 'The first words of a STEP file, and a schema that begins with IFC.',
  recognise: ({ bytes }) => {
    const head = latin(bytes.subarray(0, 20_000));
    return /^(\uFEFF|ï»¿)?\s*ISO-10303-21\s*;/.test(head) && schemaIn(head).some((name) => /^IFC/i.test(name));
  },
  read: ({ bytes }) => readModel(latin(bytes)),
};

/** STEP files are ASCII; names that a careless writer left in another encoding must not hide the model. */
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const headerEntry = (file: string, name: string): readonly string[] => {
  const found = new RegExp(`\\b${name}\\s*\\(`).exec(file);
  if (found === null) return [];
  const from = found.index + found[0].length;
  const end = file.indexOf(';', from);
  return stepParameters(file.slice(from, file.lastIndexOf(')', end < 0 ? file.length : end)));
};

const schemaIn = (head: string): readonly string[] => stepTexts(headerEntry(head, 'FILE_SCHEMA')[0]);

const known = /^IFC(2X3|2X2(_FINAL)?|2X_FINAL|4|4X1|4X2|4X3(_ADD[12]|_RC\d)?|2X3_TC1|4_ADD[12](_TC1)?)$/i;

const readModel = (file: string): Reading => {
  const problems = problemList();
  const head = file.slice(0, 100_000);
  const schemas = schemaIn(head);
  const [name, timestamp, authors, organisations, preprocessor, system] = headerEntry(head, 'FILE_NAME');
  const [description] = headerEntry(head, 'FILE_DESCRIPTION');
  const tally = ifcTally();
  const { ended, instances } = walkStep(file, tally.add);
  if (!ended) problems.add('The file does not end as a STEP file ends (END-ISO-10303-21); it may be cut off.');
  if (name === undefined) problems.add('The header lacks FILE_NAME.');
  if (schemas.length > 1) problems.add('The header names several schemas; a model follows one.');
  for (const fault of tally.faults()) problems.add(fault);
  if (!known.test(schemas[0] ?? '')) problems.untried(unknownEdition('IFC', schemas[0] ?? '').message);
  const stamped = stepTexts(timestamp)[0];
  return {
    state: 'read',
    facts: {
      schema: schemas[0] ?? '',
      views: /\[([^\]]*)\]/.exec(stepTexts(description).join(' '))?.[1]?.split(/\s*,\s*/) ?? [],
      ...present({
        name: stepTexts(name)[0],
        timestamp: stamped,
        application: stepTexts(system)[0] ?? stepTexts(preprocessor)[0],
      }),
      authors: [...stepTexts(authors)],
      organisations: [...stepTexts(organisations)],
      instances,
      ...tally.facts(),
    },
    spots: {},
    problems: problems.list(),
    valid: problems.valid(),
  };
};
