import type { CheckContext, CheckResult } from '../model/check.ts';
import { fieldsShown, normalField } from './api-fields-shown.ts';
import type { Described } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';
import type { ReadOperation } from './mims-read-operations.ts';
import { operationName } from './openapi-operation-name.ts';

/** Names of fields that records of every kind have, so that they tell nothing. */
const common = new Set(
  'id uuid identifier type name title description label url uri href link links self created createdat createdon updated updatedat modified modifiedat date timestamp status code geometry properties location context'.split(
    ' ',
  ),
);

/** The fields of a category that tell it from others: those of its model and of its sample exports. */
export const ownFields = (context: CheckContext): ReadonlySet<string> => {
  const models = filesOfKind(context.files['model'], 'json-schema').flatMap(({ facts }) => facts.properties);
  const names = [...models, ...(context.files['export'] ?? []).flatMap(fieldsShown)].map(normalField);
  return new Set(names.filter((name) => !common.has(name)));
};

/**
 * Holds the fields of the answers of operations against those of the data model, or of a sample of the export. Only answers
 * that are fully described can speak against the bid; names of another language alone go to a person.
 */
export const compareFields = (context: CheckContext, hits: readonly (ReadOperation & Described)[]): CheckResult => {
  const looked = [...new Set(hits.map(({ file }) => file.attachment.id))];
  const blank: CheckResult = { findings: [], looked, examined: [{ count: 1, unit: 'categories of data' }] };
  const successes = hits.flatMap(({ operation }) => operation.responses.filter(({ status }) => /^2/.test(status)));
  const offered = new Set(successes.flatMap(({ fields }) => fields.map(normalField)));
  const [model] = filesOfKind(context.files['model'], 'json-schema');
  const modelled = model ? model.facts.properties.map(normalField) : [];
  const samples = (context.files['export'] ?? []).filter((file) => fieldsShown(file).length > 0);
  const known = [...modelled, ...samples.flatMap(fieldsShown).map(normalField)];
  const proof = [...(modelled.length > 0 && model ? [model.file] : []), ...samples];
  const shared = known.filter((field) => offered.has(field));
  if (shared.some((field) => !common.has(field)))
    return { ...blank, compared: [...looked, ...proof.map(({ attachment }) => attachment.id)] };
  const unseen = successes.some(({ schema }) => schema !== 'real') || offered.size === 0;
  const [first] = hits;
  if (known.length === 0 || unseen || first === undefined) return blank;
  const the = context.subject.label.replace(/^The/, 'the');
  const places = [
    context.claimed('/read'),
    first.file.shown(`/operations/${first.index}`),
    ...proof.slice(0, 2).map((file) => file.shown('')),
  ];
  const message = `Not one field of ${the} (${known.slice(0, 4).join(', ')}) is in the answer of ${operationName(first.operation)} (${[...offered].slice(0, 4).join(', ')})${shared.length > 0 ? `, but for ${shared.join(', ')}, which all records have` : ''}.`;
  if (modelled.length > 0 && shared.length === 0)
    return {
      ...blank,
      findings: [{ reason: 'contradicted', message, expected: 'an answer with the fields of the data', places }],
    };
  return {
    ...blank,
    questions: [{ question: `Does ${operationName(first.operation)} give ${the}?`, why: message, places }],
  };
};
