import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Problem } from '../model/evidence.ts';
import type { PlaceRef } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';

type Parameters = { readonly most: number };

const mostPrinted = 10;

/**
 * A description keeps the structure of the version of OpenAPI that it names. References that lead nowhere are another
 * demand and do not count here. Takes `description`.
 */
export const openapiValid: RegisteredCheck<Parameters> = {
  about: 'Counts the departures of an OpenAPI description from the structure of the version that it names.',
  parameters: () => ({
    type: 'object',
    required: ['most'],
    properties: { most: { type: 'integer', minimum: 0 } },
    additionalProperties: false,
  }),
  run: (context, { most }) => {
    const files = filesOfKind(context.files['description'], 'openapi');
    const judged = files.map(({ file, facts }) => ({ file, version: facts.version, faults: faultsOf(file) }));
    const faulty = judged.filter(({ file, faults }) => file.attachment.valid === false && faults.length > most);
    const untried = judged.filter(({ file }) => file.attachment.valid === undefined);
    return {
      examined: [{ count: files.length - untried.length, unit: 'descriptions' }],
      questions: untried.map(({ file, version, faults: [reason] }) => ({
        question: `Does ${file.attachment.file} keep the structure of OpenAPI ${version}?`,
        why: reason?.message ?? 'This tool could not try it.',
        places: [file.shown('')],
      })),
      looked: files.map(({ file }) => file.attachment.id),
      findings: faulty.flatMap(({ file, version, faults }) =>
        faults.slice(0, mostPrinted).map((fault, index) => ({
          reason: 'invalid' as const,
          message: `${fault.message}${index === mostPrinted - 1 && faults.length > mostPrinted ? ` ${file.attachment.file} has ${faults.length - mostPrinted} more such faults.` : ''}`,
          expected: `a description that keeps OpenAPI ${version}`,
          places: [placeOf(file, fault)],
        })),
      ),
    };
  },
};

const placeOf = ({ attachment }: InputFile, { spot }: Problem): PlaceRef => ({
  role: 'shown',
  file: attachment.file,
  spot: spot ?? {},
});

/** The problems of a file but for those that stand at a reference. */
const faultsOf = (file: InputFile): readonly Problem[] => {
  const [{ facts } = { facts: undefined }] = filesOfKind([file], 'openapi');
  const references = [
    ...(facts?.references.unresolved ?? []),
    ...(facts?.references.external ?? []).map((_, index) => file.shown(`/references/external/${index}`).spot.pointer),
  ];
  return file.attachment.problems.filter(({ spot }) => !references.includes(spot?.pointer ?? 'none'));
};
