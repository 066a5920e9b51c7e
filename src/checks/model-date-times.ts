import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { distinctFiles, filesOfKind } from './files-of-kind.ts';
import { entityFactsOf } from './ngsi-entity-files.ts';

/**
 * Times of day say their offset from UTC (RFC 3339; MIMs Plus 9.0, MIM2 R.1 asks that formats of time be explicit).
 * Takes `sample`.
 */
export const modelDateTimes: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Counts the dates with a time of day that do not say their offset from UTC.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'entries',
  run: (context) => {
    const files = distinctFiles(context.files['sample']);
    const counted = files.map((file) => {
      const entities = entityFactsOf(file)?.entities;
      if (entities) {
        const all = entities.flatMap(({ dateTimes }, entity) =>
          dateTimes.map((each, index) => ({ ...each, at: `/entities/${entity}/dateTimes/${index}` })),
        );
        const without = all.filter(({ offset }) => !offset);
        return { file, all: all.length, without: without.length, at: without[0]?.at ?? '', example: without[0]?.value };
      }
      const [csv] = filesOfKind([file], 'csv');
      if (csv) {
        const without = csv.facts.columns.reduce((sum, { datesWithoutOffset }) => sum + datesWithoutOffset, 0);
        const index = csv.facts.columns.findIndex(({ datesWithoutOffset }) => datesWithoutOffset > 0);
        const timed = csv.facts.columns.some(({ type }) => type === 'datetime');
        return {
          file,
          all: timed ? csv.facts.rows : without,
          without,
          at: `/columns/${Math.max(index, 0)}`,
          example: csv.facts.columns[index]?.name,
        };
      }
      const { count = 0, withoutOffset = 0 } = datesOf(file) ?? {};
      return { file, all: count, without: withoutOffset, at: '', example: undefined };
    });
    return {
      findings: counted
        .filter(({ without }) => without > 0)
        .map(
          ({ file, all, without, at, example }): Finding => ({
            reason: 'unmet',
            message: `${without} of ${Math.max(all, without)} times do not say their offset from UTC.`,
            expected: 'a time such as 2026-10-30T08:59:00Z',
            ...(example !== undefined && { found: example }),
            places: [file.shown(at)],
          }),
        ),
      examined: [{ count: counted.length, unit: 'files' }],
      looked: files.map(({ attachment }) => attachment.id),
    };
  },
};

/** The dates that the reader of a kind of records has counted. */
const datesOf = (file: InputFile): { readonly count: number; readonly withoutOffset: number } | undefined =>
  (['json', 'ndjson', 'geojson', 'sensorthings-entities'] as const)
    .flatMap((kind) => filesOfKind([file], kind))
    .flatMap(({ facts }) => facts.dates ?? [])[0];
