import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';
import { namesOf } from './algorithm-list.ts';
import { type Card, cardsIn } from './card-list.ts';
import { plainField, type RegisterRecord, recordsFor, whichRecord } from './register-list.ts';

type Part = { readonly fields: readonly string[]; readonly card: readonly string[] };
type Parameters = { readonly least: number; readonly purpose: Part; readonly limits: Part };

/**
 * For an algorithm it is known what it is for, what its limits are, and how people get redress where its results touch them.
 * The first two are read from its papers (takes `papers`: register record, model card), redress from the bid. Parameters: for
 * each of the two the `fields` of a record and the parts of a `card` that say it; `least` characters of a field.
 */
export const algorithmAccountability: RegisteredCheck<Parameters> = {
  about: 'Looks for purpose, limits and redress of an algorithm in its papers and in the bid.',
  parameters: () => ({
    type: 'object',
    required: ['least', 'purpose', 'limits'],
    properties: {
      least: { type: 'integer', minimum: 1 },
      purpose: { type: 'object', required: ['fields', 'card'] },
      limits: { type: 'object', required: ['fields', 'card'] },
    },
  }),
  run: (context, parameters) => {
    const papers = context.files['papers'];
    const all = recordsFor(context.subject.value, papers);
    const records = all.filter(({ unsure }) => !unsure);
    const cards = cardsIn(papers, isObject(context.subject.value) ? namesOf(context.subject.value) : []);
    const said = (part: Part): boolean =>
      records.some((record) => part.fields.some((field) => isSaid(record, field, parameters.least))) ||
      cards.some(({ has }) => part.card.some((key) => has[key as keyof Card['has']] === true));
    const unclear = whichRecord(context, all);
    const open = [
      ...(said(parameters.purpose) ? [] : ['what it is for']),
      ...(said(parameters.limits) ? [] : ['where its limits and risks are']),
    ];
    return {
      findings: [...(unclear.length > 0 ? [] : open.map((what) => unsaid(context, what, papers))), ...redress(context)],
      questions: open.length > 0 ? unclear : [],
      examined: [{ count: all.length + cards.length, unit: 'papers' }],
      looked: [...all, ...cards].map(({ file }) => file.attachment.id),
    };
  },
};

const isSaid = (record: RegisterRecord, field: string, least: number): boolean =>
  plainField(record, field).length >= least && !record.summary.placeholders.some((each) => each.field === field);

const unsaid = (context: CheckContext, what: string, papers: CheckContext['files'][string] = []): Finding => ({
  reason: 'unmet',
  message: `No paper of the algorithm says ${what}.`,
  expected: `${what}, in its register record or model card`,
  places: [context.claimed(''), ...papers.slice(0, 2).map((file) => file.shown(''))],
});

const redress = (context: CheckContext): Finding[] => {
  if (valueAt(context.subject.value, '/affects') === 'nobody') return [];
  const contest = valueAt(context.subject.value, '/contest');
  const absent = ['at', 'within'].filter((key) => !isObject(contest) || typeof contest[key] !== 'string');
  if (absent.length === 0) return [];
  return [
    {
      reason: 'missing',
      message: `The bid does not say ${absent.map((key) => (key === 'at' ? 'where people object to a result' : 'how soon they get an answer')).join(' and ')} (contest.${absent.join(', contest.')}).`,
      expected: 'contest: an address, and a length of time',
      places: [context.claimed('/contest')],
    },
  ];
};
