import type { RegisteredCheck } from '../model/check.ts';
import { valueAt } from '../source/pointer.ts';
import { changelogEntries } from './changelog-entries.ts';
import { filesOfKind } from './files-of-kind.ts';
import { someOf } from './some-of.ts';
import { sameVersion } from './version-words.ts';

/**
 * A changelog has an entry for the offered version, or for the version that the description of an interface names.
 * The subject is the bid; takes `changelog` and `description`.
 */
export const changelogHasVersion: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks for the offered version among the entries of the changelog.',
  parameters: { type: 'object', maxProperties: 0 },
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
    if (names.some((name) => wanted.some((each) => sameVersion(each, name)))) return { ...result, findings: [] };
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
