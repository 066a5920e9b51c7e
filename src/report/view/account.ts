import type { BidReport, ReportFile, Result, Run } from '../../generated/report.ts';
import type { Block, Line, Tone } from './block.ts';
import { partyOf } from './head.ts';
import { assuranceWords, examinedWords, lineWords, numberedTitle } from './rule-words.ts';
import { levelWord, standingOf, tagOf } from './standing.ts';
import { entryLead, exact, grouped, type Piece, type Words } from './words.ts';

/** Every rule that the tender asks, by pack, with what it came to and why; then every file with what it is. */
export const accountBlocks = (run: Run, bid: BidReport, numbers: ReadonlyMap<Result, number>): Block[] => [
  ...run.packs.flatMap(({ id, title, version }): Block[] => {
    const lines = bid.results
      .filter((result) => result.asked && result.pack === id)
      .map((result) => accountLine(result, partyOf(bid), numbers.get(result)));
    return lines.length === 0
      ? []
      : [
          { kind: 'section', title: `EVERY RULE: ${title} (${id} ${version})` },
          { kind: 'lines', lines },
        ];
  }),
  ...(bid.files.length === 0
    ? []
    : [
        { kind: 'section' as const, title: 'EVERY FILE' },
        { kind: 'lines' as const, lines: fileLines(bid) },
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
export const accountOf = (result: Result, party: string, number?: number): Account => {
  const { outcome, why, ownStatement, examined, assurance, notes = [] } = result;
  const proof = outcome === 'pass' && assurance !== undefined ? [`Shown ${assuranceWords[assurance]}.`] : [];
  const reason = why === undefined ? [] : [ownStatement === true ? `By the ${party}'s own statement: ${why}` : why];
  const looked = outcome === 'notApplicable' || outcome === 'error' ? [] : [`Looked ${examinedWords(examined)}.`];
  const noted = outcome === 'pass' ? notes.map(({ message }) => message) : [];
  const said = [...proof, ...reason, ...looked, ...noted, ...(number === undefined ? [] : ['See '])].join(' ');
  return {
    ...tagOf(standingOf(result)),
    ...(result.asked && { level: levelWord(result.level) }),
    title: numberedTitle(result),
    rule: result.rule,
    more: [...(said === '' ? [] : [said]), ...(number === undefined ? [] : [entryLead(number), '.'])],
  };
};

/** The same in a line. */
export const accountLine = (result: Result, party: string, number?: number): Line => {
  const { tag, tone, more } = accountOf(result, party, number);
  return { tag, tone, text: lineWords(result), ...(more.length > 0 && { below: [more] }) };
};

/** Every file that the bid names, with what it is and its digest. */
export const fileLines = ({ files }: BidReport): Line[] => files.map(fileLine);

const fileLine = ({ file, state, kind, bytes, sha256 }: ReportFile): Line => {
  const parts = [
    ...(kind === undefined ? [] : [kind]),
    ...(bytes === undefined ? [] : [`${grouped(bytes)} bytes`]),
    ...(sha256 === undefined ? [] : ['sha256:']),
  ].join(', ');
  return {
    tag: fileTags[state],
    tone: state === 'read' ? 'good' : state === 'unreadable' ? 'judge' : 'open',
    text: [exact(file), parts === '' ? '' : `, ${parts}`],
    ...(sha256 !== undefined && { below: [[exact(sha256)]] }),
  };
};

const fileTags: Readonly<Record<ReportFile['state'], string>> = {
  read: 'READ',
  invalid: 'INVALID',
  unreadable: 'UNREADABLE',
  'wrong-kind': 'WRONG KIND',
  missing: 'MISSING',
};
