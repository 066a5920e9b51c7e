import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';
import { liesAhead } from './lies-ahead.ts';

type Parameters = { readonly openLicences: readonly string[]; readonly freshDays: number };

/**
 * The buyer gets at the source code when the vendor stops: by an open licence and a source that can be reached, or by an agreement with a third party and its
 * receipt for a recent deposit. Takes `receipt`; the subject is the section promises.
 */
export const contractEscrow: RegisteredCheck<Parameters> = {
  about: 'Looks for an open licence, or for an escrow agent and the receipt for a recent deposit.',
  parameters: () => ({
    type: 'object',
    required: ['openLicences', 'freshDays'],
    additionalProperties: false,
    properties: {
      openLicences: { type: 'array', items: { type: 'string' } },
      freshDays: { type: 'integer', minimum: 1 },
    },
  }),
  run: (context, { openLicences, freshDays }): CheckResult => {
    const escrow = valueAt(context.subject.value, '/escrow');
    const licence = valueAt(context.bid.root, '/system/licence');
    const result = (findings: readonly Finding[], questions: readonly Question[], looked: readonly string[]) => ({
      findings,
      questions,
      examined: [{ count: 1, unit: 'promises' }],
      looked,
    });
    const places = [context.claimed('/escrow'), context.claimed('#/system/licence')];
    if (escrow === undefined)
      return result(
        [
          {
            reason: 'missing',
            message: 'The bid does not say how the buyer gets at the source code when the vendor stops.',
            expected: 'an open licence with escrow: not-needed, or an escrow agent with a receipt',
            places: [context.claimed('')],
          },
        ],
        [],
        [],
      );
    if (!isObject(escrow)) {
      const open = isOpen(typeof licence === 'string' ? licence : '', openLicences);
      if (open === true) return result(sourceDepartures(context), [], []);
      if (open === false)
        return result(
          [
            {
              reason: 'contradicted',
              message: `The bid says that escrow is not needed; the licence ${typeof licence === 'string' ? licence : '(not named)'} does not give everybody the source.`,
              places,
            },
          ],
          [],
          [],
        );
      return result(
        [],
        [
          {
            question: `Does the licence ${String(licence)} give everybody the source code, for good?`,
            why: 'It is not on the list of licences that this rule knows as open.',
            places,
          },
        ],
        [],
      );
    }
    const receipts = context.files['receipt'] ?? [];
    const looked = receipts.map(({ attachment }) => attachment.id);
    const findings: Finding[] = [];
    if (typeof escrow['agent'] !== 'string')
      findings.push({
        reason: 'missing',
        message: 'The bid names no agent that keeps the source code.',
        places: [context.claimed('/escrow')],
      });
    if (escrow['receipt'] === undefined)
      findings.push({
        reason: 'unproven',
        message: 'No receipt of the agent for a deposit of the source code is attached.',
        places: [context.claimed('/escrow')],
      });
    const oldest = new Date(Date.parse(`${context.dates.asOf}T00:00:00Z`) - freshDays * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const questions = receipts.flatMap((file): Question[] => {
      const named = [...((file.facts['dates'] as readonly string[] | undefined) ?? [])].sort();
      const latest = named.findLast((date) => !liesAhead(date, context.dates.asOf));
      if (latest !== undefined && latest >= oldest) return [];
      return [
        {
          question: `Is the deposit in ${file.attachment.file} not older than ${freshDays} days?`,
          why:
            latest === undefined
              ? named[0] === undefined
                ? 'This tool finds no day in the receipt.'
                : `It names only days after ${context.dates.asOf}, the first one ${named[0]}.`
              : `The latest day that it names is ${latest}.`,
          places: [file.shown('')],
        },
      ];
    });
    return result(findings, questions, looked);
  },
};

/** An open licence gives the source only to those who can reach it: at an address that others can open, or by a file that names one. */
const sourceDepartures = (context: CheckContext): Finding[] => {
  const source = valueAt(context.bid.root, '/system/source');
  const depart = (reason: Finding['reason'], message: string): Finding[] => [
    {
      reason,
      message,
      expected: 'the address of the repository, or a publiccode.yml',
      places: [context.claimed(source === undefined ? '#/system' : '#/system/source'), context.claimed('/escrow')],
    },
  ];
  if (source === undefined)
    return depart(
      'missing',
      'The licence is open, and the bid does not say where the source code stands (system.source).',
    );
  if (source === 'none' || valueAt(source, '/is') === 'none')
    return depart(
      'contradicted',
      'The licence is called open, and by the bid there is no source code for others (source: none).',
    );
  return typeof source === 'string' && !isReachable(source)
    ? depart('unmet', `Others cannot reach the source code at ${source}.`)
    : [];
};

/** Whether an address may lie outside of one machine or one private network. */
const isReachable = (address: string): boolean =>
  !/^[a-z][a-z0-9+.-]*:\/\/([^/@]*@)?(localhost|127\.|10\.|192\.168\.|\[|[^/.:]+([:/]|$)|[^/:]*\.(local|localhost|internal|lan|test|invalid|home\.arpa)([:/]|$))/i.test(
    address,
  );

/** Whether an SPDX expression is open: one side of an OR, both of an AND. Undefined where the list does not tell. */
const isOpen = (expression: string, openLicences: readonly string[]): boolean | undefined => {
  const plain = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (plain === '' || /^(LicenseRef-|proprietary|NONE$)/i.test(plain)) return false;
  if (/[()]/.test(plain)) return undefined;
  const known = (id: string): boolean => openLicences.includes(id.split(/\s+WITH\s+/)[0]?.replace(/\+$/, '') ?? '');
  return plain.split(/\s+OR\s+/).some((side) => side.split(/\s+AND\s+/).every(known)) ? true : undefined;
};
