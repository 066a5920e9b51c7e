import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { plainField, recordsFor, whichRecord } from './register-list.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly fields: readonly string[]; readonly least: number };

/**
 * The prose of a register record says something of its algorithm: filled, not left by a template, not one text in several
 * fields. Takes `record`; the subject is an algorithm. Parameters: `fields` of prose; `least` characters of each.
 */
export const registerSubstance: RegisteredCheck<Parameters> = {
  about: 'Looks whether the prose of a register record says something of its algorithm.',
  parameters: () => ({
    type: 'object',
    required: ['fields', 'least'],
    properties: { fields: { type: 'array', items: { type: 'string' } }, least: { type: 'integer', minimum: 1 } },
  }),
  run: (context, { fields, least }) => {
    const records = recordsFor(context.subject.value, context.files['record']);
    const findings: Finding[] = [];
    for (const record of records.filter(({ unsure }) => !unsure)) {
      const { placeholders, sameText } = record.summary;
      const open = fields.filter(
        (field) => plainField(record, field).length < least && !placeholders.some((each) => each.field === field),
      );
      if (open.length > 0)
        findings.push({
          reason: 'unmet',
          message: `The record says little or nothing under ${someOf(open)}.`,
          expected: `at least ${least} characters under ${fields.join(', ')}`,
          found: open.map((field) => `${field}: ${plainField(record, field).length} characters`).join(', '),
          places: [record.at(open[0])],
        });
      for (const { field, text } of placeholders)
        findings.push({
          reason: 'unmet',
          message: `Under ${field} stands "${text}", which a template left behind.`,
          expected: 'words about this algorithm',
          found: text,
          places: [record.at(field)],
        });
      for (const group of sameText)
        findings.push({
          reason: 'unmet',
          message: `The same text stands under ${group.join(' and ')}.`,
          expected: 'an answer to each question',
          places: group.slice(0, 3).map((field) => record.at(field)),
        });
    }
    return {
      findings,
      questions: whichRecord(context, records),
      examined: [{ count: records.length, unit: 'records' }],
      looked: records.map(({ file }) => file.attachment.id),
    };
  },
};
