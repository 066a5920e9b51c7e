import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef } from '../model/result.ts';
import { isObject, member } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';
import { sameVersion, versionsIn } from './version-words.ts';

/** The versions that one paper names for an algorithm. */
type Named = { readonly file: string; readonly versions: readonly string[]; readonly place: PlaceRef };

/**
 * The papers of an algorithm are of one version of it: its component in the bill of materials, the heading of its card and
 * the records of its log name a version in common, where they name any. Takes `card`, `log` and `sbom`; the subject is an
 * algorithm.
 */
export const algorithmVersions: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Compares the versions that card, log and bill of materials name for an algorithm.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const id = String(member(context.subject.value, 'id') ?? '');
    const named = [...inBill(context, id), ...inCard(context, id), ...inLog(context)];
    const findings = named.slice(1).flatMap((each, index) => departure(context, each, named.slice(0, index + 1)));
    const files = ['card', 'log', 'sbom'].flatMap((name) => context.files[name] ?? []);
    return {
      findings,
      examined: [{ count: files.length, unit: 'papers' }],
      looked: [...new Set(files.map(({ attachment }) => attachment.id))],
    };
  },
};

const departure = (context: CheckContext, each: Named, before: readonly Named[]): Finding[] => {
  const other = before.find(
    ({ versions }) => !versions.some((one) => each.versions.some((two) => sameVersion(one, two))),
  );
  if (other === undefined) return [];
  return [
    {
      reason: 'contradicted',
      message: `${other.file} is of version ${other.versions.join(' and ')} of ${context.subject.label.replace(/^The/, 'the')}, and ${each.file} of version ${each.versions.join(' and ')}.`,
      expected: other.versions.join(', '),
      found: each.versions.join(', '),
      places: [other.place, each.place],
    },
  ];
};

const inBill = (context: CheckContext, id: string): readonly Named[] =>
  filesOfKind(context.files['sbom'], 'cyclonedx').flatMap(({ file, facts }) =>
    facts.machineLearning.flatMap(({ name, version }, index) =>
      version !== undefined && isNamed(name, id)
        ? [{ file: file.attachment.file, versions: [version], place: file.shown(`/machineLearning/${index}`) }]
        : [],
    ),
  );

/** The versions in headings that name the algorithm. */
const inCard = (context: CheckContext, id: string): readonly Named[] =>
  filesOfKind(context.files['card'], 'modelcard').flatMap(({ file, facts }) =>
    facts.sections.flatMap(({ title }, index) => {
      const versions = versionsIn(title);
      return versions.length > 0 && isNamed(title, id)
        ? [{ file: file.attachment.file, versions, place: file.shown(`/sections/${index}`) }]
        : [];
    }),
  );

/** The versions of the model in the records of the log that are at hand. */
const inLog = (context: CheckContext): readonly Named[] =>
  (context.files['log'] ?? []).flatMap((file: InputFile) => {
    const records = [file.facts['sample'], file.facts['document']].flat().filter(isObject);
    const versions = records.flatMap((record) =>
      Object.entries(record).flatMap(([name, value]) =>
        /^(model|algorithm)[_ -]?version$/i.test(name) && typeof value === 'string' && value.trim() !== ''
          ? [value.trim()]
          : [],
      ),
    );
    return versions.length === 0
      ? []
      : [{ file: file.attachment.file, versions: [...new Set(versions)], place: file.shown('') }];
  });

const isNamed = (text: string, id: string): boolean => id !== '' && plain(text).includes(plain(id));

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
