import type { BidReport, ReportFile, Result, Run } from '../../generated/report.ts';
import type { Block, Line } from './block.ts';
import { partyOf } from './head.ts';
import { assuranceWords, examinedWords, lineWords } from './rule-words.ts';
import { standingOf, tagOf } from './standing.ts';
import { exact, grouped } from './words.ts';

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
        { kind: 'lines' as const, lines: bid.files.map(fileLine) },
      ]),
];

/** One rule accounted for. `party` made the bid's statements; `number` is where the rule stands in full. */
export const accountLine = (result: Result, party: string, number?: number): Line => {
  const { outcome, why, ownStatement, examined, assurance } = result;
  const proof = outcome === 'pass' && assurance !== undefined ? [`Shown ${assuranceWords[assurance]}.`] : [];
  const reason = why === undefined ? [] : [ownStatement === true ? `By the ${party}'s own statement: ${why}` : why];
  const looked = outcome === 'notApplicable' || outcome === 'error' ? [] : [`Looked ${examinedWords(examined)}.`];
  const below = [...proof, ...reason, ...looked, ...(number === undefined ? [] : [`See ${number}.`])].join(' ');
  return {
    ...tagOf(standingOf(result)),
    text: lineWords(result),
    ...(below !== '' && { below: [below] }),
  };
};

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
