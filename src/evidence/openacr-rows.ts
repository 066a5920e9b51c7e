import type { Probe, Spot } from '../model/evidence.ts';
import { isObject, type Json, keysOf, pointerOf } from '../source/pointer.ts';
import { listMember, textMember } from './members.ts';
import { chapterId, criteriaOf, successCriterion, type WcagVersion, wcagChapters } from './openacr-criteria.ts';
import type { ProblemList } from './problem-list.ts';

/** One row of a report, as schemas/facts/openacr.schema.json names its members. */
export type Row = {
  readonly chapter: string;
  readonly num: string;
  readonly component: string;
  readonly level: string;
  readonly remark: string;
  readonly remarkLength: number;
  readonly wcagLevel?: 'A' | 'AA' | 'AAA';
  readonly disabled: boolean;
};

/** One chapter of a report. */
export type Chapter = {
  readonly id: string;
  readonly known: boolean;
  readonly disabled: boolean;
  readonly notes: string;
  readonly criteria: number;
};

/** The terms of OpenACR for the degree of conformance. */
export const terms = ['supports', 'partially-supports', 'does-not-support', 'not-applicable', 'not-evaluated'] as const;

const wcagComponents = ['web', 'electronic-docs', 'software', 'authoring-tool'];

/** The chapters and rows of a report with their spots. Unknown names and terms, and numbers without quotation marks, are departures. */
export const readRows = (
  probe: Probe,
  report: { readonly [key: string]: Json },
  problems: ProblemList,
): { readonly rows: readonly Row[]; readonly chapters: readonly Chapter[]; readonly spots: Record<string, Spot> } => {
  const rows: Row[] = [];
  const chapters: Chapter[] = [];
  const spots: Record<string, Spot> = {};
  const list = isObject(report.chapters) ? report.chapters : {};
  for (const [written, chapter] of Object.entries(list)) {
    const id = chapterId(written);
    const pointer = pointerOf(['chapters', written]);
    const criteria = listMember(chapter, 'criteria');
    const known = criteriaOf(id, '2.2') !== undefined;
    if (!known) problems.add(`No catalogue of OpenACR has a chapter ${JSON.stringify(written)}.`, { pointer });
    const disabled = isObject(chapter) && chapter.disabled === true;
    spots[`/chapters/${chapters.length}`] = { pointer };
    chapters.push({ id, known, disabled, notes: textMember(chapter, 'notes') ?? '', criteria: criteria.length });
    for (const [index, criterion] of criteria.entries()) {
      const at = `${pointer}/criteria/${index}`;
      const num = readNum(probe, criterion, at, problems);
      checkNum(id, num, known, at, problems);
      for (const [place, component] of listMember(criterion, 'components').entries()) {
        const here = `${at}/components/${place}`;
        const row = readRow(id, num, component, disabled, here, problems);
        const name = `/rows/${rows.length}`;
        spots[name] = { pointer: here };
        spots[`${name}/num`] = { pointer: `${at}/num` };
        spots[`${name}/component`] = { pointer: `${here}/name` };
        if (row.level !== '') spots[`${name}/level`] = { pointer: `${here}/adherence/level` };
        if (row.remark !== '') spots[`${name}/remark`] = { pointer: `${here}/adherence/notes` };
        rows.push(row);
      }
    }
  }
  return { rows, chapters, spots };
};

const readRow = (
  chapter: string,
  num: string,
  component: Json,
  disabled: boolean,
  pointer: string,
  problems: ProblemList,
): Row => {
  const name = textMember(component, 'name') ?? '';
  const allowed = chapter in wcagChapters ? wcagComponents : ['none'];
  if (criteriaOf(chapter, '2.2') !== undefined && !allowed.includes(name))
    problems.add(`The component ${JSON.stringify(name)} does not belong here; write ${allowed.join(', ')}.`, {
      pointer,
    });
  const adherence = isObject(component) ? component.adherence : undefined;
  const level = textMember(adherence, 'level') ?? '';
  if (level !== '' && !(terms as readonly string[]).includes(level))
    problems.add(`${JSON.stringify(level.slice(0, 40))} is not a level of OpenACR; write one of ${terms.join(', ')}.`, {
      pointer: `${pointer}/adherence/level`,
    });
  const remark = textMember(adherence, 'notes') ?? '';
  const wcagLevel = chapter.startsWith('success_criteria') ? successCriterion(num)?.level : undefined;
  return {
    chapter,
    num,
    component: name,
    level,
    remark,
    remarkLength: remark.length,
    ...(wcagLevel !== undefined && { wcagLevel }),
    disabled,
  };
};

const checkNum = (chapter: string, num: string, known: boolean, pointer: string, problems: ProblemList): void => {
  if (!known || criteriaOf(chapter, '2.2')?.includes(num) === true) return;
  if (chapter === 'en_301_549_functional_performance' && num === '4.1.1') return;
  problems.add(`The chapter ${chapter} has no criterion ${JSON.stringify(num)}.`, { pointer });
};

const readNum = (probe: Probe, criterion: Json, pointer: string, problems: ProblemList): string => {
  const num = isObject(criterion) ? criterion.num : undefined;
  if (typeof num === 'string') return num.trim();
  if (typeof num !== 'number') {
    problems.add('This criterion has no num.', { pointer });
    return '';
  }
  const written = writtenNumber(probe, `${pointer}/num`) ?? String(num);
  problems.add(`The num ${written} is a number here, and loses its zeros; write it in quotation marks: "${written}".`, {
    pointer: `${pointer}/num`,
  });
  return written;
};

/** How a YAML number stands in the file (`10.0`, which the value 10 no longer tells); undefined in JSON. */
export const writtenNumber = (probe: Probe, pointer: string): string | undefined => {
  const span = probe.document?.locate(keysOf(pointer));
  return span && probe.document?.source.text.slice(span.offset, span.offset + span.length).trim();
};

/** The version of WCAG that brought the newest success criterion answered. */
export const newestWcag = (rows: readonly Row[]): WcagVersion =>
  rows.reduce<WcagVersion>((newest, { num, wcagLevel }) => {
    const version = wcagLevel && successCriterion(num)?.since;
    return version !== undefined && version > newest ? version : newest;
  }, '2.0');
