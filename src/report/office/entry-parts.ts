import type { Result } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import type { Entry } from '../view/block.ts';
import { factsPart } from './blocks.ts';
import { type Part, spansOf, strong } from './part.ts';
import { lineOf } from './words-line.ts';

/** The findings of a bid in full, in order of weight: what is mandatory, then all else, then what is waived. Each bears the number under which other parts lead to it. */
export const entryParts = (
  entries: ReadonlyMap<Result, Entry>,
  anchor: (entry: number) => string,
  { say }: Language,
): Part[] => {
  const group = (title: string, of: (result: Result) => boolean): Part[] => {
    const own = [...entries].filter(([result]) => of(result));
    if (own.length === 0) return [];
    return [
      { kind: 'heading', level: 3, line: asTitle(title) },
      ...own.flatMap(([, entry]) => entryPart(entry, anchor)),
    ];
  };
  return [
    ...group(say.sectionMandatory, ({ level, waived }) => level === 'must' && waived !== true),
    ...group(say.sectionOthers, ({ level, waived }) => level !== 'must' && waived !== true),
    ...group(say.sectionWaived, ({ waived }) => waived === true),
  ];
};

/** A title that stands in capitals where nothing else sets it apart. */
const asTitle = (capitals: string): string => capitals.slice(0, 1) + capitals.slice(1).toLowerCase();

const entryPart = ({ number, tag, tone, level, title, facts }: Entry, anchor: (entry: number) => string): Part[] => [
  {
    kind: 'heading',
    level: 4,
    id: anchor(number),
    line: [{ text: `${number}  ` }, strong(tag, tone), { text: `, ${level}: ` }, ...spansOf(lineOf(title))],
  },
  factsPart(facts, anchor),
];
