import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import type { Finding, Question } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { categoriesOf, categoryName, exportsOf } from './export-files.ts';
import { fieldsOf } from './export-records.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly kinds: readonly string[]; readonly expected?: boolean };

const kindWords: Readonly<Record<string, string>> = {
  content: 'the content itself',
  metadata: 'metadata',
  configuration: 'settings',
  accounts: 'accounts, roles and rights',
  'audit-log': 'the log of who did what',
  attachments: 'uploaded files',
  models: 'learned models and rule sets',
};

/**
 * The inventory of a bid lists data of every kind that is asked for and, with `expected`, every category that the tender
 * lists. Categories are matched by their id; where only the words could tell, a person matches them.
 */
export const inventoryComplete: RegisteredCheck<Parameters> = {
  about: 'Counts the categories of data of a bid against the kinds asked for and against the categories of the tender.',
  parameters: () => ({
    type: 'object',
    required: ['kinds'],
    additionalProperties: false,
    properties: { kinds: { type: 'array', items: { type: 'string' } }, expected: { type: 'boolean' } },
  }),
  run: (context, { kinds, expected = false }) => {
    const all = categoriesOf(context);
    const ofKinds = all.filter(({ category }) => kinds.includes(String(category['holds'])));
    const lacking = kinds.filter((kind) => !all.some(({ category }) => category['holds'] === kind));
    const asked = expected ? (context.tender.data ?? []) : [];
    const matched = expected ? matchExpected(context) : { findings: [], questions: [] };
    return {
      findings: [
        ...lacking.map(
          (kind): Finding => ({
            reason: 'missing',
            message: `The bid lists no data that holds ${kindWords[kind] ?? kind} (holds: ${kind}).`,
            expected: `a category that holds ${kind}`,
            places: [context.claimed('#/data')],
          }),
        ),
        ...matched.findings,
      ],
      questions: [...matched.questions, ...(kinds.includes('audit-log') ? timeless(context, ofKinds) : [])],
      notes:
        expected && asked.length === 0
          ? [
              {
                message: `The tender lists no categories of data, so completeness is counted against the ${all.length} that the bidder lists.`,
                places: [context.claimed('#/data')],
              },
            ]
          : [],
      examined: [
        {
          count: (expected ? all : ofKinds).length,
          unit: expected ? 'categories that the bidder lists' : 'categories',
        },
        ...(asked.length > 0 ? [{ count: asked.length, unit: 'categories that the tender lists' }] : []),
      ],
      looked: ofKinds.flatMap(({ category }) =>
        exportsOf(category)
          .filter(({ state }) => state === 'read')
          .map(({ id }) => id),
      ),
    };
  },
};

/** The question whether a log is one, whose records say nowhere when something was done. */
const timeless = (context: CheckContext, logs: ReturnType<typeof categoriesOf>): readonly Question[] =>
  logs.flatMap(({ category, pointer }) => {
    const files = exportsOf(category).filter(({ state }) => state === 'read');
    const known = files.map((file) => ({ file, fields: fieldsOf(file) })).filter(({ fields }) => fields.length > 0);
    if (category['holds'] !== 'audit-log' || known.length === 0 || known.length < files.length) return [];
    if (known.some(({ file, fields }) => fields.some((name) => timeName.test(name)) || holdsTimes(file))) return [];
    return [
      {
        question: `Do the records of ${categoryName(category)} say who did what, and when?`,
        why: `No column or member of its export holds a time: ${someOf(known.flatMap(({ fields }) => fields))}.`,
        places: [context.claimed(pointer)],
      },
    ];
  });

const timeName = /(^|[^a-z])(at|on|when|since|ts)$|(At|On)$|time|date|stamp|tijd|datum|heure|zeit|hora|fecha/i;

/** Whether a column of a table holds days or times, or records in JSON hold one each. */
const holdsTimes = ({ kind, facts }: Attachment): boolean => {
  if (kind === 'json' || kind === 'ndjson')
    return Number(valueAt(facts, '/dates/count') ?? 0) >= Math.max(1, Number(valueAt(facts, '/records')));
  const columns: unknown = kind === 'csv' ? valueAt(facts, '/columns') : undefined;
  return (
    Array.isArray(columns) &&
    columns.some((column: unknown) => ['date', 'datetime'].includes(String(valueAt(column, '/type'))))
  );
};

const matchExpected = (context: CheckContext): { findings: Finding[]; questions: Question[] } => {
  const all = categoriesOf(context);
  const asked = context.tender.data ?? [];
  const left = all.filter(({ category }) => !asked.some(({ id }) => id === category['id']));
  const findings: Finding[] = [];
  const questions: Question[] = [];
  asked.forEach(({ id, what, holds }, index) => {
    if (all.some(({ category }) => category['id'] === id)) return;
    const place = context.asked(`/data/${index}`);
    const near = left.filter(({ category }) => holds === undefined || category['holds'] === holds);
    if (near.length === 0)
      findings.push({
        reason: 'missing',
        message: `The tender expects the category "${id}" (${what}); the bid lists none like it.`,
        expected: `a category with the id ${id}`,
        places: [context.claimed('#/data'), place],
      });
    else
      questions.push({
        question: `Does one of these hold what the tender calls "${id}" (${what}): ${near.map(({ category }) => categoryName(category)).join(', ')}?`,
        why: 'The bid uses other names than the tender.',
        places: [place, ...near.slice(0, 4).map(({ pointer }) => context.claimed(pointer))],
      });
  });
  return { findings, questions };
};
