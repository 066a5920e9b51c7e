import type { InputFile } from '../model/check.ts';
import type { PlaceRef } from '../model/result.ts';
import { member } from '../source/pointer.ts';
import { versionsIn } from './version-words.ts';

/** An entry of a changelog: the version that its heading names, and its place. */
export type ChangelogEntry = { readonly version: string; readonly place: PlaceRef };

const lead = /^(?:[#>*_\-–•\s[(]|version\b|release\b|versie\b|versión\b)*/i;

/**
 * The entries of a changelog: headings that name a version, and lines that begin with one. A version inside of a sentence
 * (a library that was updated) is none.
 */
export const changelogEntries = (file: InputFile): readonly ChangelogEntry[] => [
  ...headingsOf(file).flatMap((text, index) => {
    const [version] = versionsIn(text);
    return version === undefined ? [] : [{ version, place: file.shown(`/headings/${index}`) }];
  }),
  ...file.evidence.passages.flatMap(({ text, spot }) =>
    text.split('\n').flatMap((line, index) => {
      const begin = line.slice(0, 200).replace(lead, '');
      const [version] = versionsIn(begin);
      if (version === undefined || !begin.startsWith(version)) return [];
      const at = spot.line === undefined ? spot : { ...spot, line: spot.line + index };
      return [{ version, place: { role: 'shown' as const, file: file.attachment.file, spot: at } }];
    }),
  ),
];

const headingsOf = ({ facts }: InputFile): readonly string[] => {
  const headings = member(facts, 'headings');
  return Array.isArray(headings) ? headings.map((heading) => String(member(heading, 'text') ?? '')) : [];
};
