import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import { askTables, tablesOf, withoutTables } from './package-tables.ts';
import { someOf } from './some-of.ts';

/**
 * A packed export lists its files with digests, and what it lists is true: no file is missing or unlisted, no digest, length
 * or number of records differs. What is stated of several files together goes to a person. Takes `export`.
 */
export const exportDigests: RegisteredCheck<{ readonly [key: string]: never }> = {
  about:
    'Computes the digests, lengths and numbers of records of packed exports again and compares them with what the package states.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const archives = filesOfKind(context.files['export'], 'zip-export');
    const packages = filesOfKind(context.files['export'], 'datapackage').filter(
      ({ facts }) => facts.form !== 'table-schema',
    );
    const lacking = packages.filter(({ file }) => (tablesOf(file.attachment)?.absent.length ?? 0) > 0);
    /* A file that could not be read may be what lacks, so nobody is charged with it beside one. */
    const beyond = (context.unread['export'] ?? []).length > 0;
    const open = packages.filter((each) => isUnread(each) || (beyond && lacking.includes(each)));
    return {
      findings: [
        ...archives.flatMap(ofArchive),
        ...packages.flatMap(ofPackage),
        ...(beyond ? [] : lacking.map(({ file }) => withoutTables(file.attachment))),
      ],
      questions: [
        ...archives.flatMap(({ file, facts }) => unknown(file, '/manifest', facts.manifest?.entries ?? [])),
        ...packages.flatMap(({ file, facts }) => unknown(file, '/resources', facts.resources)),
        ...open.map(({ file }) =>
          askTables(
            `Is what ${file.attachment.file} says of its data true?`,
            file.attachment,
            file.shown('/resources'),
          ),
        ),
      ],
      examined: [
        {
          count:
            archives.reduce((sum, { facts }) => sum + (facts.manifest?.entries.length ?? 0), 0) +
            packages.reduce(
              (sum, { facts }) => sum + facts.resources.filter(({ state }) => state === 'read').length,
              0,
            ),
          unit: 'listed files',
        },
        { count: archives.length + packages.length, unit: 'packed exports' },
      ],
      looked: [...archives, ...packages].map(({ file }) => file.attachment.id),
    };
  },
};

/** Whether there is nothing of which a digest could be compared, or a file that is beyond a limit. */
const isUnread = ({ file, facts }: FileOfKind<'datapackage'>): boolean => {
  const states = facts.resources.map(({ state }) => state);
  return (
    file.attachment.part === undefined &&
    (states.includes('unread') || (states.includes('inline') && !states.some((state) => /^(read|faulty)$/.test(state))))
  );
};

const ofArchive = ({ file, facts }: FileOfKind<'zip-export'>): readonly Finding[] => {
  const name = file.attachment.file;
  const { manifest } = facts;
  if (manifest === undefined)
    return [
      {
        reason: 'missing',
        message: `${name} does not list its files.`,
        expected: 'a list of all files with their digests (BagIt, a data package, or lines of SHA-256)',
        places: [file.shown('')],
      },
    ];
  const wrong = manifest.entries.filter(
    ({ found, digest, bytes, records }) => !found || [digest, bytes, records].some((each) => each === 'differs'),
  );
  const undigested = manifest.entries.filter(({ found, digest }) => found && digest === 'none');
  return [
    ...(wrong.length > 0
      ? [
          contradicted(
            `${wrong.length} of ${manifest.entries.length} files are not what the list of ${name} says: ${someOf(wrong.map(({ path }) => path))}.`,
            { ...file.shown('/manifest'), part: manifest.path },
            { ...file.shown(''), part: wrong[0]?.path ?? '' },
          ),
        ]
      : []),
    ...(manifest.unlisted.length > 0
      ? [
          unmet(
            `${manifest.unlisted.length} files of ${name} are not on its list: ${someOf(manifest.unlisted)}.`,
            'a list of all files',
            file.shown('/manifest'),
          ),
        ]
      : []),
    ...(undigested.length > 0
      ? [
          unmet(
            `${undigested.length} of ${manifest.entries.length} files on the list of ${name} have no digest.`,
            'a digest (SHA-256) for every file',
            file.shown('/manifest'),
          ),
        ]
      : []),
  ];
};

const ofPackage = ({ file, facts }: FileOfKind<'datapackage'>): readonly Finding[] => {
  const read = facts.resources.filter(({ state }) => state === 'read');
  const wrong = facts.resources.filter(({ digest, bytes }) => [digest, bytes].some((each) => each === 'differs'));
  const without = read.filter(({ digest }) => digest === 'none');
  const names = (some: typeof facts.resources): string =>
    someOf(some.map(({ name }, index) => name ?? String(index + 1)));
  const [first] = wrong;
  return [
    ...(first !== undefined
      ? [
          contradicted(
            `${wrong.length} files are not what ${file.attachment.file} says of them: ${names(wrong)}.`,
            file.shown(`/resources/${facts.resources.indexOf(first)}`),
            { role: 'shown', file: beside(file.attachment.file, first.path ?? ''), spot: {} },
          ),
        ]
      : []),
    ...(without.length > 0
      ? [
          unmet(
            `${without.length} of ${read.length} files have no digest in ${file.attachment.file}: ${names(without)}.`,
            'hash with the SHA-256 of the file',
            file.shown('/resources'),
          ),
        ]
      : []),
  ];
};

/** Asks a person about digests and lengths that this tool cannot compare. */
const unknown = (
  file: InputFile,
  at: string,
  listed: readonly { readonly path?: string; readonly digest: string; readonly bytes: string }[],
): readonly Question[] => {
  const open = listed.filter(({ digest, bytes }) => [digest, bytes].includes('unknown'));
  return open.length === 0
    ? []
    : [
        {
          question: `Are the digests and lengths in ${file.attachment.file} those of its files?`,
          why: `It states one for several files together, and the standard does not say what that means: ${someOf(open.map(({ path = '' }) => path))}.`,
          places: [file.shown(at)],
        },
      ];
};

/** The path of a file that a package names by its path from itself. */
const beside = (of: string, path: string): string => `${of.slice(0, of.lastIndexOf('/') + 1)}${path}`;

const contradicted = (message: string, ...places: Finding['places']): Finding => ({
  reason: 'contradicted',
  message,
  expected: 'digests, lengths and numbers of records of these very files',
  places,
});

const unmet = (message: string, expected: string, place: Finding['places'][number]): Finding => ({
  reason: 'unmet',
  message,
  expected,
  places: [place],
});
