import type { RegisteredCheck } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import { isObject, type Json, valueAt } from '../source/pointer.ts';
import { isEntityKind } from './ngsi-entity-files.ts';

/** Each record of an export can be told apart by a member of its own. Takes `export`. Kinds that do not tell are not examined. */
export const exportKeys: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks whether the records of an export carry a value that is filled and different in each of them.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'parts',
  run: (context) => {
    const files = context.files['export'] ?? [];
    const judged = files.flatMap((file) => {
      const key = keyOf(file.attachment);
      return key === undefined ? [] : [{ file, key }];
    });
    return {
      findings: judged
        .filter(({ key }) => key === 'none')
        .map(({ file }) => ({
          reason: 'unmet' as const,
          message: `No column of ${file.attachment.file} tells its records apart.`,
          expected: 'a column that is filled and different in each record',
          places: [file.shown('')],
        })),
      questions:
        judged.length > 0
          ? []
          : files.map((file) => ({
              question: `Do the records of ${file.attachment.file} keep their identifiers?`,
              why: `This tool cannot tell keys in a file of the kind ${file.attachment.kind ?? 'unknown'}.`,
              places: [file.shown('')],
            })),
      examined: [{ count: judged.length, unit: 'files' }],
      looked: judged.map(({ file }) => file.attachment.id),
    };
  },
};

type Key = 'some' | 'none' | undefined;

const keyOf = ({ kind, facts, valid }: Attachment): Key => {
  const listed = (pointer: string): number => {
    const list: unknown = valueAt(facts, pointer);
    return Array.isArray(list) ? list.length : 0;
  };
  if (kind === 'csv') return listed('/keyColumns') > 0 ? 'some' : 'none';
  if (isEntityKind(kind)) return listed('/duplicates') === 0 ? 'some' : 'none';
  if (kind === 'json') return keyOfRecords(valueAt(facts, `/document${String(valueAt(facts, '/at') ?? '')}`));
  // Formats whose own rules demand an identifier of each record, in files that keep them.
  if (kind === 'gbfs' || kind === 'ifc')
    return valid === true && listed('/ids') + listed('/globalIds') > 0 ? 'some' : undefined;
  if (kind === 'stac') return valid === true && Number(valueAt(facts, '/items')) > 0 ? 'some' : undefined;
  if (kind === 'gtfs') return valid === true && valueAt(facts, '/form') === 'feed' ? 'some' : undefined;
  if (kind !== 'geojson') return undefined;
  const ids = valueAt(facts, '/featureIds');
  const own = isObject(ids) && ids['present'] === true && ids['unique'] === true && ids['arrayIndexes'] !== true;
  return own || keyOfProperties(valueAt(facts, '/sample'), Number(valueAt(facts, '/features'))) ? 'some' : 'none';
};

/** Only the first features are at hand; of a longer file they cannot show that a property is a key, nor that none is. */
const keyOfProperties = (sample: unknown, features: number): boolean => {
  const list: readonly unknown[] = Array.isArray(sample) ? sample : [];
  return (
    features > list.length || keyOfRecords(list.map((feature) => valueAt(feature, '/properties')) as Json) === 'some'
  );
};

const keyOfRecords = (records: unknown): Key => {
  if (!Array.isArray(records) || records.length === 0 || !records.every(isObject)) return undefined;
  const [first] = records as readonly { readonly [key: string]: Json }[];
  const isKey = (name: string): boolean => {
    const values = records.map((record: { readonly [key: string]: Json }) => record[name]);
    const filled = values.every((value) => (typeof value === 'string' && value !== '') || typeof value === 'number');
    return filled && new Set(values).size === values.length;
  };
  return Object.keys(first ?? {}).some(isKey) ? 'some' : 'none';
};
