import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { isObject, type Json, valueAt } from '../source/pointer.ts';
import { findQuote } from '../source/quote.ts';
import { daysOf, isNumber, recordHolding, type SourceRecord, unitOf } from './benefit-source.ts';
import { isBlankText } from './blank-words.ts';

type Parameters = { readonly keys: readonly string[] };

/**
 * An improvement is stated so that it can be measured again: each key is answered, the target differs from the baseline, the
 * days are in order, and the source holds the baseline, in a table or in data with the same unit and day. Takes `source`; the
 * subject is system.benefit. Parameter `keys`.
 */
export const benefitMeasured: RegisteredCheck<Parameters> = {
  about: 'Looks whether an improvement is stated in numbers and days, and whether its source holds the baseline.',
  parameters: () => ({
    type: 'object',
    required: ['keys'],
    properties: { keys: { type: 'array', items: { type: 'string' } } },
  }),
  run: (context, { keys }) => {
    const files = context.files['source'] ?? [];
    const absent = keys.filter((key) => isBlank(valueAt(context.subject.value, `/${key}`)));
    const findings = [...absent.map((key) => unsaid(context, key)), ...order(context)];
    const baseline = valueAt(context.subject.value, '/baseline');
    const holds = typeof baseline === 'number' ? files.filter((file) => holdsNumber(file, baseline)) : [];
    const unsure = files.filter(isCut);
    const questions: Question[] = [];
    if (typeof baseline === 'number' && files.length > 0 && holds.length === 0) {
      if (unsure.length > 0) questions.push(lookYourself(context, baseline, unsure));
      else findings.push(notInSource(context, baseline, files));
    }
    const [record] = typeof baseline === 'number' ? holds.flatMap((file) => recordHolding(file, baseline) ?? []) : [];
    if (record !== undefined) {
      findings.push(...otherwise(context, record));
      questions.push(...untold(context, record));
    }
    return {
      findings,
      questions,
      examined: [{ count: keys.length - absent.length, unit: 'answers' }],
      looked: holds.map(({ attachment }) => attachment.id),
    };
  },
};

const isBlank = (value: unknown): boolean => value === undefined || (typeof value === 'string' && isBlankText(value));

const unsaid = (context: CheckContext, key: string): Finding => ({
  reason: 'missing',
  message: `The improvement is stated without ${words[key] ?? key} (${key}).`,
  expected: words[key] ?? key,
  places: [context.claimed('')],
});

const words: { readonly [key: string]: string } = {
  indicator: 'what is measured',
  unit: 'the unit of the numbers',
  baseline: 'the number today',
  target: 'the number to be reached',
  measuredOn: 'the day of the measurement',
  targetBy: 'the day by which the target is reached',
};

const order = (context: CheckContext): Finding[] => {
  const [baseline, target, measuredOn, targetBy] = ['baseline', 'target', 'measuredOn', 'targetBy'].map((key) =>
    valueAt(context.subject.value, `/${key}`),
  );
  const { asOf } = context.dates;
  const unmet = (message: string, expected: string, keys: readonly string[]): Finding => ({
    reason: 'unmet',
    message,
    expected,
    places: keys.map((key) => context.claimed(`/${key}`)),
  });
  return [
    ...(typeof baseline === 'number' && baseline === target
      ? [
          unmet(`The target ${String(target)} is what is measured today.`, 'a target other than the baseline', [
            'baseline',
            'target',
          ]),
        ]
      : []),
    ...(typeof measuredOn === 'string' && measuredOn > asOf
      ? [
          unmet(`The baseline is said to be measured on ${measuredOn}, after ${asOf}.`, `a day up to ${asOf}`, [
            'measuredOn',
          ]),
        ]
      : []),
    ...(typeof targetBy === 'string' && targetBy <= asOf
      ? [unmet(`The target is to be reached by ${targetBy}; that day is past.`, `a day after ${asOf}`, ['targetBy'])]
      : []),
  ];
};

/** Where the record behind the baseline names another day or another unit than the bid. */
const otherwise = (context: CheckContext, record: SourceRecord): Finding[] => {
  const contradicted = (key: string, claimed: string, found: string): Finding => ({
    reason: 'contradicted',
    message: `The bid says that ${words[key]} is ${claimed}; beside the number, ${record.file.attachment.file} says ${found}.`,
    expected: claimed,
    found,
    places: [context.claimed(`/${key}`), record.file.shown('')],
  });
  const [measuredOn, unit] = ['measuredOn', 'unit'].map((key) => valueAt(context.subject.value, `/${key}`));
  const [days, named] = [daysOf(record), unitOf(record)];
  return [
    ...(typeof measuredOn === 'string' && days.length > 0 && !days.some((day) => measuredOn.startsWith(day))
      ? [contradicted('measuredOn', measuredOn, days.join(' and '))]
      : []),
    ...(typeof unit === 'string' && named !== undefined && named !== '' && named.toLowerCase() !== unit.toLowerCase()
      ? [contradicted('unit', unit, named)]
      : []),
  ];
};

/** Where the record behind the baseline names no day or no unit at all. */
const untold = (context: CheckContext, record: SourceRecord): Question[] => {
  const unit = valueAt(context.subject.value, '/unit');
  const named = unitOf(record);
  const bare =
    named === '' ||
    (named === undefined &&
      typeof unit === 'string' &&
      !record.fields.some((field) => field.join(' ').toLowerCase().includes(unit.toLowerCase())));
  const lacking = [...(daysOf(record).length === 0 ? ['measuredOn'] : []), ...(bare ? ['unit'] : [])];
  if (lacking.length === 0) return [];
  return [
    {
      question: `Is the number in ${record.file.attachment.file} the one that the bid means?`,
      why: `Beside it the file does not name ${lacking.map((key) => words[key] ?? key).join(' and ')}.`,
      places: [...lacking.map((key) => context.claimed(`/${key}`)), record.file.shown('')],
    },
  ];
};

/** Whether a file holds a number: as a value, in a cell, or as digits that stand alone in its text (9.4, also 9,4). */
const holdsNumber = ({ attachment, facts, evidence }: InputFile, number: number): boolean => {
  if (attachment.kind === 'json' || attachment.kind === 'yaml') return hasValue(evidence.document, number);
  if (attachment.kind === 'csv') return hasValue(facts['sample'], number);
  return (
    findQuote(evidence.passages, String(number)) !== undefined ||
    findQuote(evidence.passages, String(number).replace('.', ',')) !== undefined
  );
};

const hasValue = (value: Json | undefined, number: number): boolean => {
  if (typeof value === 'number' || typeof value === 'string') return isNumber(value, number);
  if (Array.isArray(value)) return value.some((each) => hasValue(each as Json, number));
  return isObject(value) && Object.values(value).some((each) => hasValue(each, number));
};

/** Of a long table only the first records are facts. */
const isCut = ({ attachment, facts }: InputFile): boolean =>
  attachment.kind === 'csv' && typeof facts['rows'] === 'number' && facts['rows'] > 5;

const lookYourself = (context: CheckContext, baseline: number, files: readonly InputFile[]): Question => ({
  question: `Does ${files[0]?.attachment.file ?? 'the source'} show ${baseline} as the number today?`,
  why: 'This tool keeps the first five records of a table only, and the number is not among them; it may be computed from all of them.',
  places: [context.claimed('/baseline'), ...files.slice(0, 1).map((file) => file.shown('/rows'))],
});

const notInSource = (context: CheckContext, baseline: number, files: readonly InputFile[]): Finding => ({
  reason: 'unproven',
  message: `The number today is said to be ${baseline}; ${files.map(({ attachment }) => attachment.file).join(' and ')} does not hold it.`,
  expected: `a source that holds ${baseline}`,
  places: [context.claimed('/baseline'), ...files.slice(0, 2).map((file) => file.shown(''))],
});
