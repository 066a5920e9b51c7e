import type { Result } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Block, Entry, Line } from './block.ts';
import { entryBlock, type Printed } from './entry.ts';
import { lineWords } from './rule-words.ts';
import { byWeight, standingOf, tagOf } from './standing.ts';
import { piecesOf } from './words.ts';

/** The findings of a bid in blocks, the rules that stand in full, by weight, and the number under which each stands. */
export type Findings = {
  readonly blocks: readonly Block[];
  readonly entries: ReadonlyMap<Result, Entry>;
  readonly numbers: ReadonlyMap<Result, number>;
};

/**
 * What the tender asks and needs attention, in order of weight: the musts in full; desirable and optional rules that are
 * not met, not shown or broken, a line each (in full with `all`); what the buyer waives, in full; then what people must judge
 * beside the musts.
 */
export const findingsOf = (results: readonly Result[], options: ReportOptions): Findings => {
  const { language = english } = options;
  const { say } = language;
  const printed: Printed = { causes: new Map(), requirements: new Map() };
  const entries = new Map<Result, Entry>();
  const inFull = (list: readonly Result[]): Block[] =>
    list.map((result) => {
      const entry = entryBlock(result, entries.size + 1, options, printed);
      entries.set(result, entry);
      return entry;
    });
  const attention = weighed(results.filter((result) => result.asked && needsAttention(result)));
  const asked = attention.filter(({ waived }) => waived !== true);
  const waived = attention.filter((result) => result.waived === true);
  const musts = asked.filter(({ level }) => level === 'must');
  const others = asked.filter(({ level, outcome }) => level !== 'must' && outcome !== 'review');
  const toJudge = asked.filter(({ level, outcome }) => level !== 'must' && outcome === 'review');
  const blocks: Block[] = [
    ...section({ title: say.sectionMandatory }, musts.length, inFull(musts)),
    ...section(
      { title: say.sectionOthers },
      others.length,
      options.all
        ? inFull(others)
        : [{ kind: 'lines', lines: others.map((result) => shortLine(result, printed, language)) }],
    ),
    ...section({ title: say.sectionWaived, text: say.waivedText }, waived.length, inFull(waived)),
    ...questions(entries, inFull(toJudge), language),
  ];
  const numbers = new Map([...entries].map(([result, { number }]) => [result, number]));
  return { blocks, entries, numbers };
};

const needsAttention = ({ outcome }: Result): boolean => outcome !== 'pass' && outcome !== 'notApplicable';

const levels: readonly Result['level'][] = ['must', 'should', 'may'];

const weighed = (results: readonly Result[]): Result[] =>
  [...results].sort(
    (left, right) =>
      levels.indexOf(left.level) - levels.indexOf(right.level) ||
      byWeight.indexOf(standingOf(left)) - byWeight.indexOf(standingOf(right)),
  );

const section = (
  head: { readonly title: string; readonly text?: string },
  count: number,
  blocks: readonly Block[],
): Block[] => (count === 0 ? [] : [{ kind: 'section', ...head }, ...blocks]);

const questions = (entries: ReadonlyMap<Result, Entry>, inFull: readonly Block[], { say, list }: Language): Block[] => {
  const above = [...entries]
    .filter(([{ questions: asked, level }]) => asked.length > 0 && level === 'must')
    .map(([, { number }]) => String(number));
  if (above.length === 0 && inFull.length === 0) return [];
  const text = [
    ...(above.length === 0 ? [] : [say.seeAbove({ numbers: list(above) })]),
    ...(inFull.length === 0 ? [] : [say.onOthers]),
  ].join(' ');
  return [{ kind: 'section', title: say.sectionQuestions, text }, ...inFull];
};

/** A rule in one line: what it came to, the buyer's number, title and id. A cause that stands above is pointed to. */
const shortLine = (result: Result, { causes }: Printed, language: Language): Line => {
  const { say } = language;
  const same = result.findings.map(({ cause }) => (cause === undefined ? undefined : causes.get(cause)));
  const all = [...new Set(same)];
  const [cause] = all;
  return {
    ...tagOf(standingOf(result), language),
    text: [
      ...piecesOf(lineWords(result, language)),
      ...(all.length === 1 && cause !== undefined ? [say.semicolon, ...say.sameCause({ entry: String(cause) })] : []),
    ],
  };
};
