import type { InputFile, RegisteredCheck } from '../model/check.ts';
import { distinctFiles, filesOfKind } from './files-of-kind.ts';
import { entityFactsOf } from './ngsi-entity-files.ts';

/**
 * Two exports of one category in two formats carry the same fields (MIMs Plus 9.0, MIM2 R3.3). Formats write some things in
 * their own way (geometry, types, nested values), so this only asks. Takes `sample`.
 */
export const modelSameContent: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Compares the names of the fields in two exports of one category.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'entries',
  run: (context) => {
    const files = distinctFiles(context.files['sample']).flatMap((file) => {
      const names = namesIn(file);
      return names.length === 0 ? [] : [{ file, names }];
    });
    const [first, ...others] = files;
    const findings = others.flatMap(({ file, names }) => {
      const lacks = (first?.names ?? []).filter((name) => !names.includes(name));
      const adds = names.filter((name) => !(first?.names ?? []).includes(name));
      return lacks.length + adds.length === 0 || first === undefined
        ? []
        : [
            {
              reason: 'contradicted' as const,
              message: `${first.file.attachment.file} and ${file.attachment.file} do not carry the same fields: ${[...lacks, ...adds].slice(0, 6).join(', ')}.`,
              expected: 'the same fields in each format',
              places: [first.file.shown(''), file.shown('')],
            },
          ];
    });
    return {
      findings,
      examined: [{ count: files.length, unit: 'exports' }],
      looked: files.map(({ file }) => file.attachment.id),
      compared: findings.length === 0 && files.length > 1 ? files.map(({ file }) => file.attachment.id) : [],
    };
  },
};

const own = new Set([
  'id',
  'type',
  '@context',
  '@id',
  '@type',
  'geometry',
  'location',
  'lat',
  'lon',
  'latitude',
  'longitude',
  'wkt',
  'x',
  'y',
]);

const namesIn = (file: InputFile): readonly string[] => {
  const names = [
    ...filesOfKind([file], 'csv').flatMap(({ facts }) => facts.header),
    ...filesOfKind([file], 'json').flatMap(({ facts }) => facts.fields),
    ...filesOfKind([file], 'ndjson').flatMap(({ facts }) => facts.fields),
    ...filesOfKind([file], 'geojson').flatMap(({ facts }) => facts.propertyNames),
    ...(entityFactsOf(file)?.entities ?? []).flatMap(({ attributes }) => attributes.map(({ name }) => name)),
  ];
  return [...new Set(names.map((name) => name.trim().toLowerCase()))].filter((name) => !own.has(name));
};
