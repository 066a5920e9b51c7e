import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { type ChangelogEntry, changelogEntries } from './changelog-entries.ts';
import { filesOfKind } from './files-of-kind.ts';
import { someOf } from './some-of.ts';
import { sameVersion } from './version-words.ts';

/**
 * A changelog has an entry for the offered version, or for the version that the description of an interface names, which tells
 * what changed, and not on a day to come or as one that is not out.
 * The subject is the bid; takes `changelog` and `description`.
 */
export const changelogHasVersion: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks for the offered version among the entries of the changelog.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const files = context.files['changelog'] ?? [];
    const offered = valueAt(context.bid.root, '/system/version');
    const described = filesOfKind(context.files['description'], 'openapi').flatMap(
      ({ facts }) => facts.infoVersion ?? [],
    );
    const wanted = [...new Set([...(typeof offered === 'string' ? [offered] : []), ...described])];
    const entries = files.flatMap((file) => changelogEntries(file));
    const names = [...new Set(entries.map(({ version }) => version))];
    const result = {
      examined: [
        { count: files.length, unit: 'changelogs' },
        { count: names.length, unit: 'entries' },
      ],
      looked: files.map(({ attachment }) => attachment.id),
    };
    const own = entries.filter(({ version }) => wanted.some((each) => sameVersion(each, version)));
    if (own.length > 0)
      return { ...result, findings: own.some((entry) => isTold(entry, context)) ? [] : untold(own, context) };
    return {
      ...result,
      findings: [
        {
          reason: 'unmet',
          message:
            names.length === 0
              ? 'The changelog has no entry that names a version.'
              : `The changelog has no entry for version ${wanted.join(' or ')}; its entries are ${someOf(names, 4)}.`,
          expected: `an entry for version ${wanted.join(' or ')}`,
          found: names[0] ?? 'no version',
          places: [
            context.claimed(typeof offered === 'string' ? '#/system/version' : '#/system'),
            entries[0]?.place ?? files[0]?.shown('') ?? context.claimed(''),
          ],
        },
      ],
    };
  },
};

const isTold = ({ filled, day, pending }: ChangelogEntry, { dates }: CheckContext): boolean =>
  filled && pending === undefined && (day === undefined || day <= dates.asOf);

const untold = ([entry]: readonly ChangelogEntry[], { dates }: CheckContext): Finding[] =>
  entry === undefined
    ? []
    : [
        entry.pending !== undefined
          ? {
              reason: 'unmet',
              message: `The entry of version ${entry.version} says "${entry.pending}", so the version is not out.`,
              expected: 'an entry for a version that was released',
              found: entry.pending,
              places: [entry.place],
            }
          : entry.filled
            ? {
                reason: 'unmet',
                message: `The entry of version ${entry.version} bears a day to come, ${entry.day}.`,
                expected: `a version that was released up to ${dates.asOf}`,
                places: [entry.place],
              }
            : {
                reason: 'unmet',
                message: `Nothing stands below the heading of version ${entry.version}.`,
                expected: 'what changed in that version',
                places: [entry.place],
              },
      ];
