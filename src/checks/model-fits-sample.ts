import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { isObject, type Json, pointerOf, valueAt } from '../source/pointer.ts';
import { distinctFiles, type FileOfKind, filesOfKind } from './files-of-kind.ts';
import { testValue } from './json-schema-value.ts';
import { recordsShown } from './mims-records-shown.ts';
import { common, describes, isAlike, isOfModel } from './model-alike.ts';
import { openQuestion } from './model-open-question.ts';
import { testRecord } from './model-record-test.ts';
import { type ModelRecord, modelRecords } from './model-records.ts';
import { modelTypes } from './model-types.ts';
import { anyUnread } from './unread-files.ts';

/**
 * The records of a category fit the schema of its own model (MIMs Plus 9.0, MIM2 R3.4). Entities of NGSI-LD are reduced to
 * names and values first, since that is the form that models describe. A table is compared by the names of its columns.
 * In recordings of an interface, which may hold other things too, only records that look like those of the model count.
 * Takes `model`, `sample` (the export) and `recordings`.
 */
export const modelFitsSample: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Tests the records of a sample against the JSON Schema that the bid names as their model.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'entries',
  run: (context) => {
    const [model] = filesOfKind(context.files['model'], 'json-schema');
    const sample = distinctFiles(context.files['sample']);
    const exported = new Set(sample.map(({ attachment }) => attachment.id));
    const recordings = distinctFiles(context.files['recordings']).filter(
      (file) => !exported.has(file.attachment.id) && (recordsShown(file) ?? 0) > 0,
    );
    if (model === undefined) return { findings: [], examined: [], looked: [] };
    const types = modelTypes(model.facts);
    const describesFeatures =
      model.facts.properties.includes('geometry') && model.facts.properties.includes('properties');
    const judged = [...sample, ...recordings].flatMap((file): Judged[] => {
      const own = sample.includes(file);
      const records = modelRecords(file, describesFeatures)?.filter(
        (record) => isOfModel(record, types) && (own || isAlike(record, model.facts.properties)),
      );
      if (records !== undefined) return records.length === 0 ? [] : [judgeRecords(model, file, records)];
      const [csv] = filesOfKind([file], 'csv');
      return csv !== undefined && (own || describes(model.facts.properties, csv.facts.header))
        ? [judgeColumns(model, csv)]
        : [];
    });
    const at = pointerOf(context.subject.keys);
    const places = [`${at}/export`, `${at}/read/by/recordings`];
    const looked = [model.file, ...judged.map(({ file }) => file)].map(({ attachment }) => attachment.id);
    return {
      findings:
        judged.length === 0 && !anyUnread(context.bid, places)
          ? [noRecord(context, types, [...sample, ...recordings])]
          : judged.flatMap(({ findings }) => findings),
      questions: [
        ...judged.flatMap(({ questions }) => questions),
        ...ofAnotherType(model, types, [...sample, ...recordings], describesFeatures),
      ],
      examined: [{ count: judged.reduce((sum, { count }) => sum + count, 0), unit: 'records' }],
      looked,
      compared: looked,
    };
  },
};

/** Records that look like those of the model and bear another type, where none bears the model's own. */
const ofAnotherType = (
  model: Model,
  types: readonly string[],
  files: readonly InputFile[],
  describesFeatures: boolean,
): Question[] => {
  const typed = files
    .flatMap((file) => modelRecords(file, describesFeatures) ?? [])
    .filter((record) => record.types.length > 0 && isAlike(record, model.facts.properties));
  const [other] = typed.filter((record) => !isOfModel(record, types));
  if (other === undefined || typed.some((record) => isOfModel(record, types))) return [];
  return [
    {
      question: `Is ${model.file.attachment.file} the model of the records of ${other.file.attachment.file}?`,
      why: `It describes ${types.slice(0, 3).join(', ')}; the records with its names are of the type ${other.types.slice(0, 3).join(', ')}.`,
      places: [model.file.shown('/schema'), other.file.shown(other.at)],
    },
  ];
};

type Model = FileOfKind<'json-schema'>;
type Judged = {
  readonly file: InputFile;
  readonly count: number;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
};

const judgeRecords = (model: Model, file: InputFile, records: readonly ModelRecord[]): Judged => {
  const { schema, related, draft, properties } = model.facts;
  const dialect = { nullable: false, besideRef: !/^draft-0/.test(draft) };
  const documents = { root: schema as Json, related: (related ?? {}) as { readonly [key: string]: Json } };
  const tests = records.map((record) => ({
    record,
    ...testRecord(record, (value) => testValue(schema as Json, value, documents, dialect)),
  }));
  const wrong = tests.filter(({ departures }) => departures.length > 0);
  const unknown = [...new Set(tests.flatMap((test) => test.unknown))];
  const described = records.some(({ value }) => isObject(value) && describes(properties, Object.keys(value)));
  return {
    file,
    count: records.length,
    findings:
      wrong.length > 0
        ? [rejected(model, wrong, records.length)]
        : !described && properties.length > 0
          ? [foreign(model, file, properties)]
          : unknown.length > 0
            ? [partial(model, unknown)]
            : [],
    questions: openQuestion(model.file, file, tests),
  };
};

type Test = ReturnType<typeof testValue> & { readonly record: ModelRecord };

const rejected = (model: Model, wrong: readonly Test[], count: number): Finding => {
  const [first] = wrong as [Test, ...Test[]];
  const [departure] = first.departures;
  const keys = departure?.keys ?? [];
  const place = (record: ModelRecord, below: readonly string[]) =>
    record.file.shown(record.at + (record.verbatim ? pointerOf(below) : ''));
  return {
    reason: 'contradicted',
    message: `The bid's own model ${model.file.attachment.file} rejects ${wrong.length} of ${count} records; the first does not fit at ${keys.length > 0 ? keys.join('.') : 'its root'}.`,
    expected: departure?.expected ?? 'a record that fits',
    found: (JSON.stringify(valueAt(first.record.value, pointerOf(keys))) ?? 'nothing').slice(0, 120),
    places: [
      model.file.shown('/schema'),
      place(first.record, keys),
      ...wrong.slice(1, 3).map(({ record }) => place(record, [])),
    ],
  };
};

const foreign = (model: Model, file: InputFile, properties: readonly string[]): Finding => ({
  reason: 'contradicted',
  message: `The model ${model.file.attachment.file} describes none of the names that the records of ${file.attachment.file} use.`,
  expected: properties
    .filter((name) => !common.has(name))
    .slice(0, 6)
    .join(', '),
  places: [model.file.shown('/properties'), file.shown('')],
});

const partial = (model: Model, unknown: readonly string[]): Finding => ({
  reason: 'unproven',
  message: `The records fit as far as the model can be read; it refers to ${unknown.slice(0, 3).join(', ')}, which ${unknown.length > 1 ? 'are' : 'is'} not in the bid.`,
  expected: 'the schemas that the model refers to, in the same folder or bundled into it',
  places: [model.file.shown('/references/external/0')],
});

const judgeColumns = (model: Model, { file, facts }: FileOfKind<'csv'>): Judged => {
  const { properties, required } = model.facts;
  const lacks = required.filter((name) => !common.has(name) && !facts.header.includes(name));
  const findings: Finding[] =
    lacks.length > 0 && describes(properties, facts.header)
      ? [
          {
            reason: 'contradicted',
            message: `The model demands ${lacks.slice(0, 5).join(', ')}, and ${file.attachment.file} has no such column.`,
            expected: required.join(', '),
            found: facts.header.slice(0, 12).join(', '),
            places: [model.file.shown('/required'), file.shown('/header')],
          },
        ]
      : !describes(properties, facts.header) && properties.length > 0
        ? [foreign(model, file, properties)]
        : [];
  return { file, count: facts.rows, findings, questions: [] };
};

const noRecord = (context: CheckContext, types: readonly string[], sample: readonly InputFile[]): Finding => ({
  reason: 'unproven',
  message:
    sample.length === 0
      ? `${context.subject.label} names a model, and no sample of its records is attached.`
      : `No file that is attached holds a record of this model${types.length > 0 ? ` (${types.slice(0, 3).join(', ')})` : ''}.`,
  expected: 'an export or a recording with records of this model',
  places: [context.claimed('/model'), ...sample.slice(0, 3).map((file) => file.shown(''))],
});
