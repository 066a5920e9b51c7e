import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { fields, fieldsOf, isBuyers, proseFields, versionOf } from './algorithm-register-standard.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { listMember, present, textMember } from './members.ts';
import { findPlaceholders, isPlaceholder } from './placeholders.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { unknownEdition } from './unknown-edition.ts';

type Entry = { readonly [key: string]: Json };

/** Records of the Dutch algorithm register, as an object or a list, in JSON or YAML. A vendor's template leaves the buyer's fields empty. */
export const algorithmRegister: Kind = {
  name: 'algorithm-register',
  title: 'record of the Dutch algorithm register',
  recognisedBy:
    'An object or a list of objects with the fields name and description_short and another field of the Dutch publication standard.',
  recognise: (probe) => {
    if (isBroken(probe, ['description_short', 'human_intervention'])) return true;
    const entries = entriesOf(probe.root);
    return entries.length > 0 && entries.every(({ entry }) => isObject(entry) && isRecord(entry));
  },
  read: (probe) =>
    probe.root === undefined
      ? readBroken(probe, algorithmRegister.title)
      : readRecords(
          entriesOf(probe.root).flatMap(({ entry, pointer }) => (isObject(entry) ? [{ entry, pointer }] : [])),
        ),
};

const entriesOf = (root: Json | undefined): readonly { readonly entry: Json; readonly pointer: string }[] => {
  if (Array.isArray(root)) return (root as readonly Json[]).map((entry, index) => ({ entry, pointer: `/${index}` }));
  return isObject(root) ? [{ entry: root, pointer: '' }] : [];
};

const isRecord = (entry: Entry): boolean =>
  Object.hasOwn(entry, 'name') &&
  Object.hasOwn(entry, 'description_short') &&
  [
    'organization',
    'publication_category',
    'human_intervention',
    'proportionality',
    'lawful_basis',
    'methods_and_models',
  ].some((key) => Object.hasOwn(entry, key));

type Placed = { readonly entry: Entry; readonly pointer: string };

const readRecords = (placed: readonly Placed[]): Reading => {
  const problems = problemList();
  const spots: Record<string, Spot> = {};
  const declared = placed
    .map(({ entry }) => textMember(entry, 'standard_version'))
    .find((version) => version !== undefined);
  const version = declared ?? versionOf(placed.flatMap(({ entry }) => Object.keys(entry)));
  const names = fieldsOf(version);
  const current = version.startsWith('1.');
  const perRecord = placed.map(({ entry, pointer }, index) => {
    spots[`/records/${index}`] = { pointer, verbatim: true };
    spots[`/perRecord/${index}`] = { pointer };
    if (current) checkFields(entry, pointer, problems);
    const found = placeholdersOf(entry, names);
    found.forEach(({ field }, place) => {
      spots[`/perRecord/${index}/placeholders/${place}`] = { pointer: `${pointer}/${field}` };
    });
    return {
      ...present({ name: textMember(entry, 'name') }),
      filled: names.filter((name) => !isEmpty(entry[name])),
      empty: names.filter((name) => isEmpty(entry[name])),
      placeholders: found,
      sameText: sameText(entry),
      assessments: assessmentsOf(entry),
    };
  });
  const emptyAnywhere = names.filter((name) => perRecord.some(({ empty }) => empty.includes(name)));
  return {
    state: 'read',
    facts: {
      standardVersion: version,
      standardDeclared: declared !== undefined,
      records: placed.map(({ entry }) => entry),
      filled: names.filter((name) => !emptyAnywhere.includes(name)),
      empty: emptyAnywhere.filter((name) => !isBuyers(name)),
      emptyForBuyer: emptyAnywhere.filter(isBuyers),
      perRecord,
      placeholders: perRecord.reduce((sum, { placeholders }) => sum + placeholders.length, 0),
    },
    spots,
    problems: current ? problems.list() : [unknownEdition('the register of algorithms', version)],
    valid: current ? !problems.any() : undefined,
  };
};

/** The text of a field without the tags of rich text. */
const plain = (value: Json | undefined): string =>
  typeof value === 'string'
    ? value
        .replace(/<[^>]{0,200}>/g, ' ')
        .replace(/&nbsp;/g, ' ')
        .trim()
    : '';

const isEmpty = (value: Json | undefined): boolean => {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return plain(value) === '';
  return Array.isArray(value) && value.length === 0;
};

const checkFields = (entry: Entry, pointer: string, problems: ProblemList): void => {
  for (const [name, field] of Object.entries(fields)) {
    if (field.buyer) continue;
    const value = entry[name];
    const spot = { pointer: Object.hasOwn(entry, name) ? `${pointer}/${name}` : pointer };
    if (isEmpty(value)) {
      if (field.required) problems.add(`The required field ${name} is empty.`, spot);
      continue;
    }
    if (typeof value !== 'string') continue;
    if (field.longest !== undefined && value.length > field.longest)
      problems.add(`The field ${name} has ${value.length} characters; the standard allows ${field.longest}.`, spot);
    if (field.values !== undefined && !field.values.some((allowed) => allowed.toLowerCase() === value.toLowerCase()))
      problems.add(
        `${JSON.stringify(value.slice(0, 60))} is no value of the field ${name}; write ${field.values.join(', or ')}.`,
        spot,
      );
    if (field.url && !/^https?:\/\/\S+$/.test(value)) problems.add(`The field ${name} must be a web address.`, spot);
  }
};

const placeholdersOf = (entry: Entry, names: readonly string[]) =>
  names
    .filter((name) => !isBuyers(name))
    .flatMap((field) => {
      const text = plain(entry[field]);
      if (text === '') return [];
      const [mark] = findPlaceholders(text, 1);
      if (mark !== undefined) return [{ field, text: mark.text }];
      return isPlaceholder(text) && proseFields.some((prose) => prose === field)
        ? [{ field, text: text.slice(0, 60) }]
        : [];
    });

const sameText = (entry: Entry): readonly (readonly string[])[] => {
  const groups = new Map<string, string[]>();
  for (const field of proseFields) {
    const text = plain(entry[field]).toLowerCase().replace(/\s+/g, ' ');
    if (text.length < 20) continue;
    groups.set(text, [...(groups.get(text) ?? []), field]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
};

const assessmentsOf = (entry: Entry): readonly string[] => {
  const grouped = listMember(entry, 'impacttoetsen_grouping').flatMap((item) => textMember(item, 'title') ?? []);
  const listed = listMember(entry, 'impacttoetsen').filter((item) => typeof item === 'string');
  return [...new Set([...grouped, ...listed])];
};
