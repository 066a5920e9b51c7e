import type { Probe, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { markdownBlocks, plainInline } from './markdown-blocks.ts';

/** One filled-in or empty attribute of a record. Repeatable ones stand several times. */
export type AtrsField = { readonly name: string; readonly text: string; readonly spot: Spot };

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Attributes of the Algorithmic Transparency Recording Standard (2.1, with those that 3.0 keeps), tier 1 first. */
export const atrsAttributes = words(`
  name description website contact_email
  organisation team senior_responsible_owner external_supplier external_supplier_identifier external_supplier_role
  data_access_terms scope benefit alternatives_considered model_type frequency_usage phase maintenance system_architecture
  process_integration provided_information human_decisions required_training appeals_and_review
  source_data_name source_data_description source_data_url data_collection data_sharing_agreements data_access_and_storage
  impact_assessment_name impact_assessment_description impact_assessment_date impact_assessment_link
  risk_name risk_description risk_mitigation`);

const metadata = words('id standard_version date_completion date_update date_archive');

/** What every record tells: tier 1, who answers for it, what it is for and how people can object. */
export const atrsRequired = words(
  'name description contact_email organisation senior_responsible_owner scope benefit model_type phase process_integration human_decisions appeals_and_review risk_name risk_mitigation',
);

const known = new Set([...atrsAttributes, ...metadata]);
/** Other ways in which records write an attribute, in small letters with underscores. */
const aliases: Readonly<Record<string, string>> = {
  organization: 'organisation',
  website_url: 'website',
  email: 'contact_email',
  contact: 'contact_email',
  external_suppliers: 'external_supplier',
  supplier: 'external_supplier',
  companies_house_number: 'external_supplier_identifier',
  external_supplier_involvement: 'external_supplier_role',
  frequency_and_scale_of_usage: 'frequency_usage',
  frequency_of_usage: 'frequency_usage',
  integration_into_broader_operational_process: 'process_integration',
  human_decisions_and_review: 'human_decisions',
  human_review: 'human_decisions',
  appeals_and_reviews: 'appeals_and_review',
  benefits: 'benefit',
  impact_assessment: 'impact_assessment_name',
  impact_assessments: 'impact_assessment_name',
  risks: 'risk_name',
  risk: 'risk_name',
  mitigation: 'risk_mitigation',
  mitigations: 'risk_mitigation',
  risks_and_mitigations: 'risk_name',
  version: 'standard_version',
  date_completed: 'date_completion',
};

/** The attribute that a key or heading means; undefined where it is none. */
export const atrsKey = (written: string): string | undefined => {
  const key = written
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/^[\d.\s:-]+/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .replace(/^tier_\d_/, '');
  if (known.has(key)) return key;
  return aliases[key];
};

/** The attributes of a record: by key in JSON and YAML, however nested; by heading or table row in Markdown. */
export const atrsFields = (probe: Probe): readonly AtrsField[] => {
  const found: AtrsField[] = [];
  if (probe.root !== undefined && probe.format !== 'markdown') {
    collect(probe.root, [], '', found);
    return found;
  }
  let heading: { readonly name: string; readonly spot: Spot } | undefined;
  let text = '';
  const flush = () => {
    if (heading !== undefined) found.push({ ...heading, text: text.trim() });
    [heading, text] = [undefined, ''];
  };
  for (const block of markdownBlocks(probe.source?.text ?? '')) {
    const spot = { line: block.line };
    if (block.kind === 'heading') {
      flush();
      const name = atrsKey(block.text);
      if (name !== undefined) heading = { name, spot };
    } else if (block.kind === 'table')
      for (const [key = '', value = ''] of block.rows) {
        const name = atrsKey(plainInline(key));
        if (name !== undefined) found.push({ name, text: plainInline(value).trim(), spot });
      }
    else if (block.kind !== 'comment' && 'text' in block) text += `${plainInline(block.text)}\n`;
  }
  flush();
  return found;
};

const collect = (value: Json, keys: readonly (string | number)[], group: string, found: AtrsField[]): void => {
  if (found.length > 2_000 || keys.length > 12) return;
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries())
      if (typeof item === 'object') collect(item, [...keys, index], group, found);
    return;
  }
  if (!isObject(value)) return;
  for (const [key, below] of Object.entries(value)) {
    const name = (group === '' ? undefined : atrsKey(`${group}_${key}`)) ?? atrsKey(key);
    const texts =
      typeof below === 'object' && below !== null
        ? Array.isArray(below) && below.every((each) => typeof each === 'string')
          ? below
          : undefined
        : [below];
    if (name !== undefined && texts !== undefined)
      for (const [index, text] of texts.entries())
        found.push({
          name,
          text: text === null ? '' : String(text).trim(),
          spot: { pointer: pointerOf(Array.isArray(below) ? [...keys, key, index] : [...keys, key]) },
        });
    else collect(below, [...keys, key], singular(key), found);
  }
};

const singular = (key: string): string =>
  key
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/s$/, '');
