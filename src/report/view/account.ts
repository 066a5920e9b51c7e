import type { BidReport, ReportFile, Result, Run } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { Block, Line, Tone } from './block.ts';
import { type Party, partyOf } from './head.ts';
import { assuranceWordsIn, examinedWords, lineWords, numberedTitle } from './rule-words.ts';
import { inEnglish } from './spoken.ts';
import { levelWord, standingOf, tagOf } from './standing.ts';
import { entryLead, exact, type Piece, type Words } from './words.ts';

/** Every rule that the tender asks, by pack, with what it came to and why; then every file with what it is. */
export const accountBlocks = (
  run: Run,
  bid: BidReport,
  numbers: ReadonlyMap<Result, number>,
  language: Language = english,
): Block[] => [
  ...run.packs.flatMap(({ id, title, version }): Block[] => {
    const lines = bid.results
      .filter((result) => result.asked && result.pack === id)
      .map((result) => accountLine(result, partyOf(bid), numbers.get(result), language));
    return lines.length === 0
      ? []
      : [
          { kind: 'section', title: language.say.sectionEveryRule({ pack: title, id, version }) },
          { kind: 'lines', lines },
        ];
  }),
  ...(bid.files.length === 0
    ? []
    : [
        { kind: 'section' as const, title: language.say.sectionEveryFile },
        { kind: 'lines' as const, lines: fileLines(bid, language) },
      ]),
];

/** One rule accounted for, in its parts. `more` holds nothing where there is nothing more to say. */
export type Account = {
  readonly tag: string;
  readonly tone: Tone;
  /** Absent for advice, since none is asked. */
  readonly level?: string;
  readonly title: Words;
  readonly rule: string;
  readonly more: readonly Piece[];
};

/** One rule accounted for. `party` made the bid's statements; `number` is where the rule stands in full. */
export const accountOf = (result: Result, party: Party, number?: number, language: Language = english): Account => {
  const { say } = language;
  const { outcome, why, ownStatement, examined, assurance, notes = [] } = result;
  const proof =
    outcome === 'pass' && assurance !== undefined ? [say.shownBy({ how: assuranceWordsIn(language)[assurance] })] : [];
  const reason =
    why === undefined ? [] : [ownStatement === true ? say.ownStatement({ party, why }) : inEnglish(why, language)];
  const looked =
    outcome === 'notApplicable' || outcome === 'error' ? [] : [say.looked({ at: examinedWords(examined, language) })];
  const noted = outcome === 'pass' ? notes.map(({ message }) => inEnglish(message, language)) : [];
  const said = [...proof, ...reason, ...looked, ...noted].flatMap((part, at) => (at === 0 ? [part] : [' ', part]));
  const see = number === undefined ? [] : say.seeEntry({ entry: [entryLead(number)] });
  const between = said.length > 0 && see.length > 0 ? [' '] : [];
  return {
    ...tagOf(standingOf(result), language),
    ...(result.asked && { level: levelWord(result.level, language) }),
    title: numberedTitle(result, language),
    rule: result.rule,
    more: [...said, ...between, ...see],
  };
};

/** The same in a line. */
export const accountLine = (result: Result, party: Party, number?: number, language: Language = english): Line => {
  const { tag, tone, more } = accountOf(result, party, number, language);
  return { tag, tone, text: lineWords(result, language), ...(more.length > 0 && { below: [more] }) };
};

/** Every file that the bid names, with what it is and its digest. */
export const fileLines = ({ files }: BidReport, language: Language = english): Line[] =>
  files.map((file) => fileLine(file, language));

const fileLine = ({ file, state, kind, bytes, sha256 }: ReportFile, { say }: Language): Line => {
  const parts = [
    ...(kind === undefined ? [] : [kind]),
    ...(bytes === undefined ? [] : [say.bytes({ count: bytes })]),
    ...(sha256 === undefined ? [] : ['sha256:']),
  ].join(say.comma);
  return {
    tag: say[fileTags[state]],
    tone: state === 'read' ? 'good' : state === 'unreadable' ? 'judge' : 'open',
    text: [exact(file), parts === '' ? '' : say.comma + parts],
    ...(sha256 !== undefined && { below: [[exact(sha256)]] }),
  };
};

const fileTags = {
  read: 'tagRead',
  invalid: 'tagInvalid',
  unreadable: 'tagUnreadable',
  'wrong-kind': 'tagWrongKind',
  missing: 'tagMissing',
} as const satisfies Readonly<Record<ReportFile['state'], string>>;
