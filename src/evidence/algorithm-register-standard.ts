/**
 * The Dutch publication standard for algorithms (Algoritmeregister of the Ministry of the Interior), version 1.0 of
 * September 2025: its fields, which are required, their longest text, and their closed lists; and the fields of older versions.
 */
export type Field = {
  readonly required?: true;
  /** Longest text, in characters. */
  readonly longest?: number;
  /** The allowed values, compared without case. */
  readonly values?: readonly string[];
  readonly url?: true;
  /** Whose field it is: what only the organisation that publishes the record can know is the buyer's. */
  readonly buyer?: true;
};

/** The fields of 1.0 that people fill. */
export const fields: Readonly<Record<string, Field>> = {
  name: { required: true, longest: 100 },
  description_short: { required: true, longest: 400 },
  organization: { required: true, longest: 100, buyer: true },
  status: { required: true, values: ['In ontwikkeling', 'In gebruik', 'Buiten gebruik'], buyer: true },
  contact_email: { required: true, longest: 500, buyer: true },
  publication_category: {
    required: true,
    values: ['Hoog-risico AI-systeem', 'Impactvolle algoritmes', 'Overige algoritmes'],
  },
  lang: { required: true, values: ['nld'] },
  category: {},
  begin_date: { longest: 7, buyer: true },
  end_date: { longest: 7, buyer: true },
  website: { longest: 500, url: true },
  url: { longest: 500, url: true },
  process_index_url: { longest: 500, url: true },
  publiccode: { longest: 500, url: true },
  goal: { longest: 2_500 },
  proportionality: { longest: 2_500 },
  human_intervention: { longest: 2_500 },
  risks: { longest: 2_500 },
  lawful_basis: { longest: 2_500, buyer: true },
  lawful_basis_grouping: { buyer: true },
  impacttoetsen: { longest: 2_500 },
  impacttoetsen_grouping: {},
  source_data: { longest: 2_500 },
  source_data_grouping: {},
  methods_and_models: { longest: 5_000 },
  provider: { longest: 200 },
  tags: { longest: 2_500 },
};

/** The fields of prose in which a record says something of its algorithm. */
export const proseFields = [
  'description_short',
  'goal',
  'proportionality',
  'human_intervention',
  'risks',
  'impacttoetsen',
  'source_data',
  'methods_and_models',
] as const;

const olderFields =
  'name organization department description_short type category website status goal impact proportionality ' +
  'decision_making_process documentation competent_authority lawful_basis iama iama_description dpia dpia_description ' +
  'objection_procedure url contact_email area lang revision_date description application_url publiccode mprd source_data ' +
  'methods_and_models monitoring human_intervention risks performance_standard';

const fields04 =
  'name organization description_short type category website status goal proportionality lawful_basis iama ' +
  'iama_description dpia url contact_email lang publiccode source_data methods_and_models human_intervention risks ' +
  'provider tags begin_date end_date lawful_basis_link impacttoetsen source_data_link';

/** The fields of a version of the standard that people fill. */
export const fieldsOf = (version: string): readonly string[] => {
  if (version.startsWith('1.')) return Object.keys(fields);
  return (version === '0.4' ? fields04 : olderFields).split(' ');
};

/** Fields that only the buyer can fill, in any version. */
export const isBuyers = (field: string): boolean =>
  fields[field]?.buyer === true ||
  ['department', 'competent_authority', 'area', 'revision_date', 'lawful_basis_link', 'objection_procedure'].includes(
    field,
  );

/** The version of the standard that the names of a record's fields belong to. */
export const versionOf = (names: readonly string[]): string => {
  const has = (...keys: readonly string[]) => keys.some((key) => names.includes(key));
  if (has('publication_category', 'impacttoetsen_grouping', 'source_data_grouping', 'lawful_basis_grouping'))
    return '1.0';
  if (has('decision_making_process', 'performance_standard', 'competent_authority', 'mprd')) return '0.3.1';
  return has('iama', 'dpia', 'type') ? '0.4' : '1.0';
};
