import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import { liesAhead } from './lies-ahead.ts';
import { monthsBefore } from './months-before.ts';
import { hostOwner } from './scan-hosts.ts';
import { someOf } from './some-of.ts';

type Parameters = {
  readonly months: number;
  readonly tags: readonly string[];
  readonly environments: readonly string[];
};

/**
 * A scan can be relied on: run in a real browser, lately, on the offered system's pages, with the rules that count. Takes
 * `scan`. Parameters: `months` that it may be old; `tags` of rules of which all must have run; `environments` that count.
 */
export const scanUsable: RegisteredCheck<Parameters> = {
  about: 'Looks where, when, on what and with which rules an automatic scan was run.',
  parameters: () => ({
    type: 'object',
    required: ['months', 'tags', 'environments'],
    properties: {
      months: { type: 'integer', minimum: 1 },
      tags: { type: 'array', items: { type: 'string' } },
      environments: { type: 'array', items: { enum: ['browser', 'headless', 'jsdom', 'unknown'] } },
    },
  }),
  run: (context, parameters) => {
    const scans = filesOfKind(context.files['scan'], 'axe-results');
    return {
      findings: scans.flatMap((scan) => [
        ...engine(scan),
        ...environment(scan, parameters),
        ...age(context, scan, parameters),
        ...rules(scan, parameters),
        ...pages(context, scan),
      ]),
      examined: [{ count: scans.length, unit: 'scans' }],
      looked: scans.map(({ file }) => file.attachment.id),
    };
  },
};

type Scan = FileOfKind<'axe-results'>;

const engine = ({ file, facts }: Scan): Finding[] =>
  facts.engine?.name === undefined
    ? [
        {
          reason: 'unproven',
          message: 'The scan does not tell which engine tested, so nobody can run it again.',
          expected: 'results as the engine writes them, with its name and version',
          places: [file.shown('')],
        },
      ]
    : [];

const environment = ({ file, facts }: Scan, { environments }: Parameters): Finding[] =>
  environments.includes(facts.environment)
    ? []
    : [
        {
          reason: 'unproven',
          message:
            facts.environment === 'jsdom'
              ? 'The scan ran without a browser, where contrast, size and layout cannot be seen.'
              : 'The scan does not tell in which browser it ran.',
          expected: 'a scan in a browser',
          found: facts.userAgent ?? 'no user agent',
          places: [file.shown('/environment')],
        },
      ];

const age = (context: CheckContext, { file, facts }: Scan, { months }: Parameters): Finding[] => {
  const { asOf } = context.dates;
  const time = Date.parse(facts.timestamp ?? '');
  const day = Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
  if (day !== undefined && day >= monthsBefore(asOf, months) && !liesAhead(day, asOf)) return [];
  return [
    {
      reason: day === undefined ? 'unproven' : 'unmet',
      message:
        day === undefined
          ? 'The scan does not tell when it ran.'
          : liesAhead(day, asOf)
            ? `The scan is dated ${day}, after the day of the judgement (${asOf}).`
            : `The scan ran on ${day}, more than ${months} months before ${asOf}.`,
      expected: `a scan from ${monthsBefore(asOf, months)} to ${asOf}`,
      places: [file.shown('/timestamp')],
    },
  ];
};

const rules = ({ file, facts }: Scan, { tags }: Parameters): Finding[] => {
  const single = (facts.runOnly ?? []).filter((name) => !isTag(name));
  if (single.length > 0)
    return [
      {
        reason: 'unproven',
        message: `The scan was limited to single rules: ${someOf(single, 3)}.`,
        expected: `all rules with the tags ${tags.join(' and ')}`,
        found: someOf(single, 5),
        places: [file.shown('/runOnly')],
      },
    ];
  const absent = tags.filter((tag) => !facts.tags.includes(tag));
  if (absent.length === 0) return [];
  return [
    {
      reason: 'unproven',
      message: `No rule with the tag ${someOf(absent, 3)} has a result in the scan.`,
      expected: `results of the rules ${tags.join(' and ')}`,
      found: someOf(facts.runOnly ?? facts.tags, 5) || 'no tag',
      places: [file.shown('/runOnly')],
    },
  ];
};

/** Tags of axe-core, to which a scan may be limited; other names are those of single rules. */
const isTag = (name: string): boolean =>
  /^(wcag\d|cat\.|section508|TTv\d|EN-|RGAA|ACT$|best-practice$|experimental$|deprecated$|review-item$)/i.test(name);

const pages = (context: CheckContext, { file, facts }: Scan): Finding[] => {
  const elsewhere = facts.urls.filter((url) => ['local', 'other'].includes(hostOwner(context, url)));
  if (facts.urls.length > 0 && elsewhere.length < facts.urls.length) return [];
  return [
    {
      reason: 'unproven',
      message:
        facts.urls.length === 0
          ? 'The scan does not tell which pages it looked at.'
          : `The scan looked at pages that the bid does not name as its own: ${someOf(elsewhere, 3)}.`,
      expected: 'pages of the offered system',
      places: [file.shown('/url'), context.claimed('#/vendor')],
    },
  ];
};
