import type { AlgorithmRegisterFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile } from '../model/check.ts';
import { isAttachment } from '../model/resolved.ts';
import type { PlaceRef, Question } from '../model/result.ts';
import { isObject } from '../source/pointer.ts';
import { isRepetition } from '../source/repeated-words.ts';
import { algorithmsOf, namesOf } from './algorithm-list.ts';
import { filesOfKind } from './files-of-kind.ts';
import { compareNames } from './report-subject-name.ts';
import { someOf } from './some-of.ts';

/** One record of an algorithm register: its fields as written, what of it is filled, and the place of a field. */
export type RegisterRecord = {
  readonly file: InputFile;
  readonly fields: { readonly [name: string]: unknown };
  readonly summary: AlgorithmRegisterFacts['perRecord'][number];
  readonly version: string;
  /** Whether it is one of several of its file, none of which bears a name of the algorithm. */
  readonly unsure: boolean;
  readonly at: (field?: string) => PlaceRef;
};

/** The records in files that may speak of an algorithm: of several in one file those that bear one of its names, else all. */
export const recordsFor = (subject: unknown, files: readonly InputFile[] | undefined): readonly RegisterRecord[] => {
  const names = isObject(subject) ? namesOf(subject) : [];
  return filesOfKind(files, 'algorithm-register').flatMap(({ file, facts }) => {
    const all = facts.perRecord.map(
      (summary, index): RegisterRecord => ({
        file,
        fields: (facts.records[index] ?? {}) as { readonly [name: string]: unknown },
        summary,
        version: facts.standardVersion,
        unsure: false,
        at: (field) => file.shown(field === undefined ? `/perRecord/${index}` : `/records/${index}/${field}`),
      }),
    );
    const own = all.filter(({ summary }) => names.some((name) => compareNames(name, summary.name ?? '') === 'same'));
    if (own.length > 0 || all.length === 1) return own.length > 0 ? own : all;
    return all.map((record) => ({ ...record, unsure: true }));
  });
};

/** The text of a field without the tags of rich text; empty where it holds none, or the same words over and over. */
export const plainField = (record: RegisterRecord, field: string): string => {
  const value = Object.hasOwn(record.fields, field) ? record.fields[field] : undefined;
  if (typeof value !== 'string') return '';
  const text = value
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return isRepetition(text) ? '' : text;
};

/** The numbers of the algorithms that name a file as their record. */
export const recordUsers = (context: CheckContext, file: string): readonly number[] => {
  const all = algorithmsOf(context);
  if (!Array.isArray(all)) return [];
  return all
    .filter(({ value }) => [value['record'] as unknown].flat().some((each) => isAttachment(each) && each.file === file))
    .map(({ index }) => index);
};

/** The question that several records of one file raise when none of them bears a name of the algorithm; none where it is clear. */
export const whichRecord = (context: CheckContext, records: readonly RegisterRecord[]): readonly Question[] => {
  const [first] = records.filter(({ unsure }) => unsure);
  if (first === undefined) return [];
  return [
    {
      question: `Which record of ${first.file.attachment.file} is that of ${context.subject.label.replace(/^The/, 'the')}, and does it show this?`,
      why: `The file holds several records, and none bears its name: ${someOf(
        records.map(({ summary }) => summary.name ?? 'without a name'),
        4,
      )}.`,
      places: [first.at(), context.claimed('/record')],
      cause: `${first.file.attachment.file} unclear for ${context.subject.keys.join('.')}`,
    },
  ];
};
