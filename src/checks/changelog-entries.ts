import type { InputFile } from '../model/check.ts';
import type { PlaceRef } from '../model/result.ts';
import { later } from '../source/later.ts';
import { member } from '../source/pointer.ts';
import { filledHeadings } from './document-filled.ts';
import { versionsIn } from './version-words.ts';

/** An entry of a changelog: the version that its heading names, the day where it names one, whether anything stands below, whether it is still to come, and its place. */
export type ChangelogEntry = {
  readonly version: string;
  readonly day?: string;
  readonly filled: boolean;
  /** Words of its heading or first line by which the version is not out. */
  readonly pending?: string;
  readonly place: PlaceRef;
};

const lead = /^(?:[#>*_\-–•\s[(]|version\b|release\b|versie\b|versión\b)*/i;

/**
 * The entries of a changelog: headings that name a version, and lines that begin with one. A version inside of a sentence
 * (a library that was updated) is none.
 */
export const changelogEntries = (file: InputFile): readonly ChangelogEntry[] => {
  const filled = filledHeadings(file);
  return [...ofHeadings(file, filled), ...ofLines(file)];
};

const ofHeadings = (file: InputFile, filled: readonly boolean[]): readonly ChangelogEntry[] =>
  headingsOf(file).flatMap((text, index) => {
    const [version] = versionsIn(text);
    if (version === undefined) return [];
    return [
      {
        version,
        ...dayIn(text),
        ...pendingIn(text),
        filled: filled[index] ?? true,
        place: file.shown(`/headings/${index}`),
      },
    ];
  });

const ofLines = (file: InputFile): readonly ChangelogEntry[] => {
  const headings = new Set(headingsOf(file).map((text) => text.trim()));
  return file.evidence.passages
    .filter(({ text }) => !headings.has(text.trim()))
    .flatMap(({ text, spot }) =>
      text.split('\n').flatMap((line, index) => {
        const begin = line.slice(0, 200).replace(lead, '');
        const [version] = versionsIn(begin);
        if (version === undefined || !begin.startsWith(version)) return [];
        const at = spot.line === undefined ? spot : { ...spot, line: spot.line + index };
        const place = { role: 'shown' as const, file: file.attachment.file, spot: at };
        return [{ version, ...dayIn(line.slice(0, 200)), ...pendingIn(begin.slice(0, 80)), filled: true, place }];
      }),
    );
};

const dayIn = (text: string): { readonly day?: string } => {
  const [day] = /\b\d{4}-\d{2}-\d{2}\b/.exec(text) ?? [];
  return day === undefined ? {} : { day };
};

const pending =
  '(?:unreleased|not (?:yet )?released|to be released|will (?:come|follow|be released)|coming soon|work in progress|in development|(?:upcoming|planned|forthcoming|gepland|prévue?|à venir|geplant|prevista)(?!\\s+(?!release|version|for|in|voor|pour|für|para)\\p{L})|in ontwikkeling|in Entwicklung|en desarrollo|tb[acd]|nog niet uitgebracht|onuitgebracht|non publiée?|unveröffentlicht|sin publicar)';

/** Right behind the version, but for marks and days, or as the first word: a sentence may speak of something else that is to come. */
const pendingWords = later(
  () => new RegExp(`^[^\\p{L}]*(?:v[^\\p{L}]*)?(${pending})(?!\\p{L})|^[^\\p{L}]*(${pending})[^\\p{L}\\d]*v?\\d`, 'iu'),
);

const pendingIn = (text: string): { readonly pending?: string } => {
  const [, after, before] = pendingWords().exec(text.replace(lead, (all) => (/\p{L}/u.test(all) ? '' : all))) ?? [];
  const words = after ?? before;
  return words === undefined ? {} : { pending: words };
};

const headingsOf = ({ facts }: InputFile): readonly string[] => {
  const headings = member(facts, 'headings');
  return Array.isArray(headings) ? headings.map((heading) => String(member(heading, 'text') ?? '')) : [];
};
