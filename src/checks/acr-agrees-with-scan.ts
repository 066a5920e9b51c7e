import type { OpenacrFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import { hostOwner } from './scan-hosts.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly levels: readonly string[] };
type Violation = {
  readonly nodes: number;
  readonly rules: readonly string[];
  readonly at: readonly { readonly file: InputFile; readonly pointer: string }[];
};

/**
 * An accessibility report does not claim what the scan beside it refutes: for each success criterion with violations no row
 * says that it is met. Takes `report` and `scan`. Parameter `levels`: the degrees that a violation contradicts.
 */
export const acrAgreesWithScan: RegisteredCheck<Parameters> = {
  about: 'Holds an accessibility report against the violations that an automatic scan found.',
  parameters: () => ({
    type: 'object',
    required: ['levels'],
    properties: { levels: { type: 'array', items: { type: 'string' } } },
  }),
  run: (context, { levels }) => {
    const reports = filesOfKind(context.files['report'], 'openacr');
    const scans = filesOfKind(context.files['scan'], 'axe-results');
    const violated = violations(scans);
    const tested = scans.reduce((sum, { facts }) => sum + facts.passes + facts.violations.length, 0);
    const rows = reports.reduce((sum, { facts }) => sum + facts.rows.length, 0);
    const ids = [...reports, ...scans].map(({ file }) => file.attachment.id);
    return {
      findings: reports.flatMap((report) => contradictions(report, violated, levels)),
      questions: scans.flatMap((scan) => foreign(context, scan)),
      examined: [
        { count: rows > 0 ? tested : 0, unit: 'test results of the scan' },
        { count: tested > 0 ? rows : 0, unit: 'rows' },
      ],
      looked: ids,
      compared: ids,
    };
  },
};

const violations = (scans: readonly FileOfKind<'axe-results'>[]): ReadonlyMap<string, Violation> => {
  const byCriterion = new Map<string, Violation>();
  for (const { file, facts } of scans)
    for (const [index, { rule, nodes, criteria }] of facts.violations.entries())
      for (const num of criteria) {
        const before = byCriterion.get(num);
        byCriterion.set(num, {
          nodes: (before?.nodes ?? 0) + nodes,
          rules: [...new Set([...(before?.rules ?? []), rule])],
          at: [...(before?.at ?? []), { file, pointer: `/violations/${index}` }],
        });
      }
  return byCriterion;
};

const contradictions = (
  { file, facts }: FileOfKind<'openacr'>,
  violated: ReadonlyMap<string, Violation>,
  levels: readonly string[],
): Finding[] =>
  [...violated].flatMap(([num, { nodes, rules, at }]) => {
    const row = rowsOfPages(facts, num).find(({ level }) => levels.includes(level));
    if (row === undefined) return [];
    return [
      {
        reason: 'contradicted' as const,
        message: `The report says "${row.level}" of ${num}; the scan found ${nodes === 1 ? 'one element that fails' : `${nodes} elements that fail`} it (${someOf(rules, 3)}).`,
        expected: 'a degree that admits the failure',
        found: `${row.level} in the report, ${nodes} failing in the scan`,
        places: [
          file.shown(`/rows/${row.index}/level`),
          ...at.slice(0, 2).map((each) => each.file.shown(each.pointer)),
        ],
      },
    ];
  });

/** A scan looks at pages, so the rows of the component web speak of it; a report without such rows speaks by all its rows. */
const rowsOfPages = (facts: OpenacrFacts, num: string) => {
  const rows = facts.rows
    .map((row, index) => ({ ...row, index }))
    .filter((row) => row.num === num && row.wcagLevel !== undefined && !row.disabled);
  const web = rows.filter(({ component }) => component === 'web');
  return web.length > 0 ? web : rows;
};

const foreign = (context: CheckContext, { file, facts }: FileOfKind<'axe-results'>): Question[] => {
  const others = facts.urls.filter((url) => hostOwner(context, url) === 'other');
  if (others.length === 0 || others.length < facts.urls.length) return [];
  return [
    {
      question: `Are the pages of ${file.attachment.file} pages of the offered system?`,
      why: `They stand on hosts that the bid does not name: ${someOf(others, 3)}.`,
      places: [file.shown('/url'), context.claimed('#/vendor')],
    },
  ];
};
