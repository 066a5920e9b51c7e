import type { AlgorithmRegisterFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile } from '../model/check.ts';
import { isAttachment } from '../model/resolved.ts';
import type { PlaceRef } from '../model/result.ts';
import { isObject } from '../source/pointer.ts';
import { algorithmsOf, namesOf } from './algorithm-list.ts';
import { filesOfKind } from './files-of-kind.ts';
import { compareNames } from './report-subject-name.ts';

/** One record of an algorithm register: its fields as written, what of it is filled, and the place of a field. */
export type RegisterRecord = {
  readonly file: InputFile;
  readonly fields: { readonly [name: string]: unknown };
  readonly summary: AlgorithmRegisterFacts['perRecord'][number];
  readonly version: string;
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
        at: (field) => file.shown(field === undefined ? `/perRecord/${index}` : `/records/${index}/${field}`),
      }),
    );
    const own = all.filter(({ summary }) => names.some((name) => compareNames(name, summary.name ?? '') === 'same'));
    return own.length > 0 ? own : all;
  });
};

/** The text of a field without the tags of rich text; empty where it holds none. */
export const plainField = (record: RegisterRecord, field: string): string => {
  const value = Object.hasOwn(record.fields, field) ? record.fields[field] : undefined;
  return typeof value === 'string'
    ? value
        .replace(/<[^>]{0,200}>/g, ' ')
        .replace(/&nbsp;/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : '';
};

/** The numbers of the algorithms that name a file as their record. */
export const recordUsers = (context: CheckContext, file: string): readonly number[] => {
  const all = algorithmsOf(context);
  if (!Array.isArray(all)) return [];
  return all
    .filter(({ value }) => [value['record'] as unknown].flat().some((each) => isAttachment(each) && each.file === file))
    .map(({ index }) => index);
};
