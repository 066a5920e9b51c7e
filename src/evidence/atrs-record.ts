import type { Facts, Kind, Probe, Reading, Spot } from '../model/evidence.ts';
import { isObject } from '../source/pointer.ts';
import { type AtrsField, atrsAttributes, atrsFields, atrsRequired } from './atrs-fields.ts';
import { present } from './members.ts';
import { findPlaceholders, isPlaceholder } from './placeholders.ts';

/** A record of the United Kingdom's Algorithmic Transparency Recording Standard, in JSON, YAML, CSV of two columns, Markdown or HTML. */
export const atrsRecord: Kind = {
  name: 'atrs-record',
  title: 'algorithmic transparency record (ATRS)',
  recognisedBy:
    'JSON, YAML or Markdown with six attributes of the Algorithmic Transparency Recording Standard or more, one of them telling (senior responsible owner, appeals and review, process integration, …).',
  recognise: (probe) => {
    if (!candidate(probe)) return false;
    const names = new Set(fieldsOf(probe).map(({ name }) => name));
    return names.size >= 6 && telling.some((name) => names.has(name));
  },
  read: (probe) => readRecord(fieldsOf(probe)),
};

const telling = [
  'senior_responsible_owner',
  'appeals_and_review',
  'process_integration',
  'required_training',
  'alternatives_considered',
  'human_decisions',
];

/** Whether it is worth looking for attributes at all. */
const candidate = ({ format, root, source }: Probe): boolean => {
  if (source === undefined || source.text.length > 2_000_000) return false;
  if (format === 'json' || format === 'yaml') return isObject(root) && telltale.test(source.text);
  return (
    format === 'markdown' && /senior responsible owner|appeals and review|algorithmic transparency/i.test(source.text)
  );
};

/** The telling attributes and their other names, whatever stands between their words. */
const telltale =
  /senior.?responsible.?owner|appeals.?and.?review|integration|required.?training|alternatives.?considered|human.?decisions|human.?review/i;

const fieldsOf = (probe: Probe): readonly AtrsField[] => atrsFields(probe);

const readRecord = (fields: readonly AtrsField[]): Reading => {
  const of = (name: string) => fields.filter((field) => field.name === name && field.text !== '');
  const first = (name: string) => of(name)[0]?.text;
  const spots: Record<string, Spot> = {};
  const filled = atrsAttributes.filter((name) => of(name).length > 0);
  const placeholders = fields.filter(
    ({ text }) => text !== '' && (isPlaceholder(text) || findPlaceholders(text, 1).length > 0),
  );
  const pairs = (one: string, other: string) =>
    of(one).map((field, index) =>
      present({ name: field.text.slice(0, 300), [other]: of(other)[index]?.text.slice(0, 300) }),
    );
  const risks = pairs('risk_name', 'risk_mitigation');
  const assessments = pairs('impact_assessment_name', 'impact_assessment_date');
  const facts: Facts = {
    ...present({
      standardVersion: first('standard_version'),
      name: first('name'),
      organisation: first('organisation'),
      owner: first('senior_responsible_owner'),
      contact: first('contact_email'),
      phase: first('phase')?.toLowerCase(),
      modelType: first('model_type'),
      supplier: first('external_supplier'),
      supplierIdentifier: first('external_supplier_identifier'),
      appeals: first('appeals_and_review'),
      humanDecisions: first('human_decisions'),
      completed: first('date_completion'),
    }),
    filled,
    empty: atrsAttributes.filter((name) => of(name).length === 0),
    missing: atrsRequired.filter((name) => of(name).length === 0),
    risks,
    risksWithoutMitigation: risks.filter((risk) => risk.risk_mitigation === undefined).length,
    assessments,
    placeholders: placeholders.map(({ name, text }) => ({ field: name, text: text.slice(0, 60) })),
    words: fields.reduce((sum, { text }) => sum + text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length, 0),
  };
  const places: Readonly<Record<string, string>> = {
    standardVersion: 'standard_version',
    name: 'name',
    organisation: 'organisation',
    owner: 'senior_responsible_owner',
    contact: 'contact_email',
    phase: 'phase',
    supplier: 'external_supplier',
    appeals: 'appeals_and_review',
    humanDecisions: 'human_decisions',
    completed: 'date_completion',
    modelType: 'model_type',
  };
  for (const [fact, name] of Object.entries(places)) {
    const [field] = of(name);
    if (field !== undefined) spots[`/${fact}`] = field.spot;
  }
  of('risk_name').forEach(({ spot }, index) => {
    spots[`/risks/${index}`] = spot;
  });
  placeholders.forEach(({ spot }, index) => {
    spots[`/placeholders/${index}`] = spot;
  });
  return {
    state: 'read',
    facts,
    spots,
    problems: [],
    valid: undefined,
    passages: fields.flatMap(({ text, spot }) => (text === '' ? [] : [{ text, spot }])),
  };
};
