import type { Language } from '../../i18n/language.ts';
import { type Part, strong } from '../office/part.ts';

/** What stands before the drafts, for the officer alone: that they are drafts, and that each is for one bidder. */
export const letterFront = ({ say }: Language): Part[] => [
  { kind: 'title', text: say.letterTitle },
  { kind: 'paragraph', line: [strong(`${say.letterDraft}.`, 'bad'), { text: ` ${say.letterSorting}` }] },
];
