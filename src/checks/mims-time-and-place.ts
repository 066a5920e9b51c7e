import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { distinctFiles, filesOfKind } from './files-of-kind.ts';
import { readByOf, standardNames } from './mims-data-item.ts';
import { type ListOperation, listOperations } from './mims-list-operations.ts';
import { type ShownBy, shownBySchema, standardsShown } from './mims-standard-shown.ts';
import { entityFactsOf } from './ngsi-entity-files.ts';

type Parameters = { readonly shownBy: ShownBy };
type Dimension = 'time' | 'place';

/**
 * Records that have a time or a place can be chosen by it (MIMs Plus 9.0, MIM0 C2). What the records have is read from the
 * samples; what they can be chosen by, from the description, or from a standard that brings both filters.
 * Takes `description`, `recordings` and `sample` (the export).
 */
export const mimsTimeAndPlace: RegisteredCheck<Parameters> = {
  about:
    'Compares what the records of a sample have (a time, a place) with the filters of the operation that lists them.',
  parameters: () => ({
    type: 'object',
    required: ['shownBy'],
    properties: {
      shownBy: shownBySchema,
    },
    additionalProperties: false,
  }),
  run: (context, { shownBy }) => {
    const read = readByOf(context.subject.value);
    if (read === undefined || 'not' in read) return { findings: [], examined: [], looked: [] };
    const recordings = context.files['recordings'] ?? [];
    const samples = distinctFiles([...(context.files['sample'] ?? []), ...recordings]);
    const has = (['time', 'place'] as const).flatMap((dimension) => {
      const file = samples.find((each) => dimensionsOf(each).includes(dimension));
      return file === undefined ? [] : [{ dimension, file }];
    });
    const lists = listOperations(context, read);
    const [shown] = standardsShown(standardNames(read.by.standards), recordings, shownBy);
    const lacks = has.filter(
      ({ dimension }) => !lists.some(({ operation }) => operation.filters.some(({ by }) => by === dimension)),
    );
    const [list] = lists;
    const findings = shown !== undefined || list === undefined ? [] : lacks.map((each) => lacking(list, each));
    const looked = [...samples, ...lists.map(({ file }) => file)].map(({ attachment }) => attachment.id);
    return {
      findings,
      examined: [
        {
          count: samples.length > 0 && (list !== undefined || shown !== undefined) ? 1 : 0,
          unit: 'categories of data',
        },
      ],
      looked,
      compared: findings.length === 0 ? looked : [],
    };
  },
};

const lacking = (
  { operation, index, file }: ListOperation,
  has: { readonly dimension: Dimension; readonly file: InputFile },
): Finding => ({
  reason: 'unmet',
  message: `The records have a ${has.dimension}, and ${operation.method} ${operation.path} cannot choose them by it.`,
  expected:
    has.dimension === 'time' ? 'a query parameter such as datetime or from and to' : 'a query parameter such as bbox',
  found: operation.filters.map(({ name }) => name).join(', ') || 'no filter',
  places: [file.shown(`/operations/${index}`), has.file.shown('')],
});

const dimensionsOf = (file: InputFile): readonly Dimension[] => {
  const entities = entityFactsOf(file)?.entities;
  if (entities)
    return [
      ...(entities.some(({ dateTimes }) => dateTimes.length > 0) ? (['time'] as const) : []),
      ...(entities.some(({ attributes }) => attributes.some(({ valueType }) => valueType === 'geometry'))
        ? (['place'] as const)
        : []),
    ];
  const [geojson] = filesOfKind([file], 'geojson');
  if (geojson) return geojson.facts.positions > 0 ? ['place'] : [];
  const [csv] = filesOfKind([file], 'csv');
  if (csv === undefined) return [];
  const names = csv.facts.header.map((name) => name.toLowerCase());
  return [
    ...(csv.facts.columns.some(({ type }) => type === 'datetime') ? (['time'] as const) : []),
    ...(names.some((name) => /^(lat|latitude)$/.test(name)) && names.some((name) => /^(lon|lng|longitude)$/.test(name))
      ? (['place'] as const)
      : []),
  ];
};
