import type { OpenacrFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { isObject } from '../source/pointer.ts';
import { isBlankText } from './blank-words.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly levels: readonly string[]; readonly gaps: readonly string[] };
type Plan = { readonly named: boolean; readonly dated: boolean; readonly ahead: boolean; readonly blank: boolean };

/**
 * Each gap that the accessibility reports admit has an item with a date in the roadmap. Takes `report` (all reports of the
 * bid) and `roadmap`. Parameters: `levels` of WCAG that count; `gaps`, the degrees that admit one. A roadmap that is no list
 * of data goes to a person.
 */
export const acrRoadmap: RegisteredCheck<Parameters> = {
  about: 'Holds the gaps that accessibility reports admit against the dated items of the roadmap.',
  parameters: () => ({
    type: 'object',
    required: ['levels', 'gaps'],
    properties: {
      levels: { type: 'array', items: { enum: ['A', 'AA', 'AAA'] } },
      gaps: { type: 'array', items: { type: 'string' } },
    },
  }),
  run: (context, { levels, gaps }) => {
    const reports = context.files['report'] ?? [];
    const roadmaps = context.files['roadmap'] ?? [];
    const open = new Map<string, Finding['places'][number]>();
    let answers = 0;
    for (const file of reports)
      for (const [index, row] of (file.facts as unknown as OpenacrFacts).rows.entries()) {
        if (row.disabled || row.level === '' || !levels.includes(row.wcagLevel ?? '')) continue;
        answers += 1;
        if (gaps.includes(row.level) && !open.has(row.num)) open.set(row.num, file.shown(`/rows/${index}/level`));
      }
    /* A report that answers nothing admits no gap, and shows as little. */
    const examined = [
      { count: answers === 0 ? 0 : reports.length, unit: 'reports' },
      { count: open.size, unit: 'gaps' },
    ];
    const looked = [...reports, ...roadmaps].map(({ attachment }) => attachment.id);
    if (open.size === 0) return { findings: [], examined: examined.slice(0, 1), looked };
    if (roadmaps.length === 0) return { findings: [noRoadmap(context, open)], examined, looked };
    const data = roadmaps.filter(({ evidence }) => evidence.document !== undefined && evidence.document !== null);
    if (data.length === 0)
      return {
        findings: [],
        questions: [
          {
            question: `Does the roadmap give a date for each of these criteria: ${[...open.keys()].join(', ')}?`,
            why: `${roadmaps.map(({ attachment }) => attachment.file).join(', ')} is no list of data (YAML or JSON) that this tool can hold against the report.`,
            places: roadmaps.map((file) => file.shown('')),
          },
        ],
        examined,
        looked,
      };
    return { findings: departures(open, data, context.dates.asOf), examined, looked, compared: looked };
  },
};

const departures = (
  open: ReadonlyMap<string, Finding['places'][number]>,
  data: readonly InputFile[],
  asOf: string,
): Finding[] => {
  const planned = [...open].map(([num, place]) => ({ num, place, plan: planOf(num, data, asOf) }));
  const absent = planned.filter(({ plan }) => !plan.named);
  const undated = planned.filter(({ plan }) => plan.named && !plan.dated);
  const past = planned.filter(({ plan }) => plan.dated && !plan.ahead);
  const finding = (list: typeof planned, says: string): Finding[] =>
    list.length === 0
      ? []
      : [
          {
            reason: 'unmet',
            message: `The roadmap ${says}: ${someOf(list.map(({ num }) => num))}.`,
            expected: 'an item with the criterion and a date for each gap',
            places: [...data.slice(0, 1).map((file) => file.shown('')), ...list.slice(0, 2).map(({ place }) => place)],
          },
        ];
  const blank = planned.filter(({ plan }) => plan.blank);
  return [
    ...finding(blank, 'holds a blank in place of what will be done for'),
    ...finding(absent, 'has no item for gaps that the report admits'),
    ...finding(undated, 'gives no date for'),
    ...finding(past, `gives only dates before ${asOf} for`),
  ];
};

const noRoadmap = (context: CheckContext, open: ReadonlyMap<string, Finding['places'][number]>): Finding => ({
  reason: 'missing',
  message: `The reports admit gaps in ${open.size} ${open.size === 1 ? 'criterion' : 'criteria'} (${someOf([...open.keys()])}), and no roadmap says when they are closed.`,
  expected: 'accessibility.roadmap: a dated list by criterion',
  places: [context.claimed('#/accessibility'), ...[...open.values()].slice(0, 2)],
});

const date = /^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/;

/** Whether an item of the roadmap names the criterion, bears a date, and one that lies ahead; and whether a blank stands in it. */
const planOf = (num: string, files: readonly InputFile[], asOf: string): Plan => {
  const items = files
    .flatMap(({ evidence }) => itemsOf(evidence.document))
    .filter((texts) => texts.some((text) => names(text, num)));
  const dates = items.flat().filter((text) => date.test(text));
  return {
    named: items.length > 0,
    blank: items.some((texts) => texts.some((text) => text !== '' && isBlankText(text))),
    dated: dates.length > 0,
    ahead: dates.some((day) => day >= asOf.slice(0, day.length)),
  };
};

const names = (text: string, num: string): boolean =>
  text.split(/[^\d.]+/).some((part) => part.replace(/^9\.|\.$/g, '') === num);

/** The items of a document: each group of values with the texts that stand in it, also in lists (of the group's own level). */
const itemsOf = (value: unknown): readonly (readonly string[])[] => {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (!isObject(value)) return [];
  const texts = Object.values(value)
    .flatMap((each) => [each].flat())
    .filter((each) => typeof each === 'string');
  return [texts, ...Object.values(value).flatMap(itemsOf)];
};
