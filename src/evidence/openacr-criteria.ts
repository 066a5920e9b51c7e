/**
 * The criteria that the catalogues of OpenACR ask for. Facts from the catalogues of GSA/openacr (2.4 and 2.5 editions),
 * checked against the success criteria of W3C (WCAG 2.0, 2.1, 2.2), as read on 2026-11-20.
 */
export type WcagVersion = '2.0' | '2.1' | '2.2';
export type WcagLevel = 'A' | 'AA' | 'AAA';

/** Success criteria of WCAG by the version that brought them and their level. 4.1.1 was removed in 2.2; the catalogues keep it. */
const since: Readonly<Record<WcagVersion, Readonly<Record<WcagLevel, string>>>> = {
  '2.0': {
    A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 3.1.1 3.2.1 3.2.2 3.3.1 3.3.2 4.1.1 4.1.2',
    AA: '1.2.4 1.2.5 1.4.3 1.4.4 1.4.5 2.4.5 2.4.6 2.4.7 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4',
    AAA: '1.2.6 1.2.7 1.2.8 1.2.9 1.4.6 1.4.7 1.4.8 1.4.9 2.1.3 2.2.3 2.2.4 2.2.5 2.3.2 2.4.8 2.4.9 2.4.10 3.1.3 3.1.4 3.1.5 3.1.6 3.2.5 3.3.5 3.3.6',
  },
  '2.1': {
    A: '2.1.4 2.5.1 2.5.2 2.5.3 2.5.4',
    AA: '1.3.4 1.3.5 1.4.10 1.4.11 1.4.12 1.4.13 4.1.3',
    AAA: '1.3.6 2.2.6 2.3.3 2.5.5 2.5.6',
  },
  '2.2': {
    A: '3.2.6 3.3.7',
    AA: '2.4.11 2.5.7 2.5.8 3.3.8',
    AAA: '2.4.12 2.4.13 3.3.9',
  },
};

/** Criteria of the chapters on Section 508 (36 CFR 1194) and EN 301 549 V3.2.1, by the id of the chapter. Clause 9 of the EN is answered by WCAG. */
const chapters: Readonly<Record<string, string>> = {
  functional_performance_criteria: '302.1 302.2 302.3 302.4 302.5 302.6 302.7 302.8 302.9',
  hardware:
    '402.2.1 402.2.2 402.2.3 402.2.4 402.2.5 402.3.1 402.3.2 402.4 402.5 403.1 404.1 405.1 ' +
    '406.1 407.2 407.3.1 407.3.2 407.3.3 407.4 407.5 407.6 407.7 407.8.1 407.8.1.1 407.8.1.2 ' +
    '407.8.2 407.8.2.1 407.8.2.2 407.8.3 407.8.3.1 407.8.3.2 407.8.3.2.1 407.8.3.2.2 408.2 ' +
    '408.3 409.1 410.1 411.1 412.2.1 412.2.2 412.3.1 412.3.2 412.4 412.5 412.6 412.7 412.8.1 ' +
    '412.8.2 412.8.3 412.8.4 413.1.1 413.1.2 414.1.1 414.1.2 415.1.1 415.1.2',
  software:
    '502.2.1 502.2.2 502.3.1 502.3.2 502.3.3 502.3.4 502.3.5 502.3.6 502.3.7 502.3.8 502.3.9 ' +
    '502.3.10 502.3.11 502.3.12 502.3.13 502.3.14 502.4 503.2 503.3 503.4.1 503.4.2 504.2 ' +
    '504.2.1 504.2.2 504.3 504.4',
  support_documentation_and_services: '602.2 602.3 602.4 603.2 603.3',
  en_301_549_functional_performance: '4.2.1 4.2.2 4.2.3 4.2.4 4.2.5 4.2.6 4.2.7 4.2.8 4.2.9 4.2.10 4.2.11',
  en_301_549_generic_requirements:
    '5.1 5.1.2 5.1.2.1 5.1.2.2 5.1.3 5.1.3.1 5.1.3.2 5.1.3.3 5.1.3.4 5.1.3.5 5.1.3.6 5.1.3.7 ' +
    '5.1.3.8 5.1.3.9 5.1.3.10 5.1.3.11 5.1.3.12 5.1.3.13 5.1.3.14 5.1.3.15 5.1.3.16 5.1.4 5.1.5 ' +
    '5.1.6 5.1.6.1 5.1.6.2 5.1.7 5.2 5.3 5.4 5.5 5.5.1 5.5.2 5.6 5.6.1 5.6.2 5.7 5.8 5.9',
  'en_301_549_ict_with_two-way_voice':
    '6.1 6.2 6.2.1.1 6.2.1.2 6.2.2.1 6.2.2.2 6.2.2.3 6.2.2.4 6.2.3 6.2.4 6.3 6.4 6.5 6.5.1 ' +
    '6.5.2 6.5.3 6.5.4 6.5.5 6.5.6 6.6',
  en_301_549_ict_with_video: '7.1 7.1.1 7.1.2 7.1.3 7.1.4 7.1.5 7.2.1 7.2.2 7.2.3 7.3',
  en_301_549_hardware:
    '8.1.1 8.1.2 8.1.3 8.2 8.2.1.1 8.2.1.2 8.2.2.1 8.2.2.2 8.3 8.3.2.1 8.3.2.2 8.3.2.3.1 ' +
    '8.3.2.3.2 8.3.2.3.3 8.3.2.4 8.3.2.5 8.3.2.6 8.3.3.1 8.3.3.2 8.3.3.3.1 8.3.3.3.2 8.3.4.1 ' +
    '8.3.4.2 8.3.4.3.2 8.3.4.3.3 8.3.5 8.3.6 8.4 8.4.1 8.4.2.1 8.4.2.2 8.4.3 8.5',
  en_301_549_web: '',
  'en_301_549_non-web-documents': '10.0 10.5 10.6',
  en_301_549_software:
    '11.0 11.5 11.5.1 11.5.2 11.5.2.1 11.5.2.2 11.5.2.3 11.5.2.4 11.5.2.5 11.5.2.6 11.5.2.7 ' +
    '11.5.2.8 11.5.2.9 11.5.2.10 11.5.2.11 11.5.2.12 11.5.2.13 11.5.2.14 11.5.2.15 11.5.2.16 ' +
    '11.5.2.17 11.6 11.6.1 11.6.2 11.7 11.8 11.8.1 11.8.2 11.8.3 11.8.4 11.8.5',
  en_301_549_documentation_and_support_services: '12.1 12.1.1 12.1.2 12.2 12.2.2 12.2.3 12.2.4',
  en_301_549_ict_providing_relay_or_emergency_service_access: '13.1 13.1.2 13.1.3 13.1.4 13.1.5 13.1.6 13.2 13.3',
};

const split = (list: string): readonly string[] => (list === '' ? [] : list.split(' '));

/** The success criteria of a WCAG version at a level, in the order of their appearance in the standards. */
export const successCriteria = (version: WcagVersion, level: WcagLevel): readonly string[] =>
  (Object.keys(since) as WcagVersion[]).filter((each) => each <= version).flatMap((each) => split(since[each][level]));

/** The WCAG level of a success criterion, and the version that brought it; undefined for other numbers. */
export const successCriterion = (num: string): { readonly level: WcagLevel; readonly since: WcagVersion } | undefined =>
  criteria.get(num);

const criteria: ReadonlyMap<string, { readonly level: WcagLevel; readonly since: WcagVersion }> = new Map(
  (Object.keys(since) as WcagVersion[]).flatMap((version) =>
    (Object.keys(since[version]) as WcagLevel[]).flatMap((level) =>
      split(since[version][level]).map((num) => [num, { level, since: version }] as const),
    ),
  ),
);

/** A catalogue of OpenACR: what a report that declares it answers. */
export type Catalog = {
  readonly known: boolean;
  readonly edition?: string;
  readonly wcag?: WcagVersion;
  readonly includes508: boolean;
  readonly includesEn: boolean;
};

/** What the id of a catalogue says; an id that is none of the nine is read by the same pattern as far as it goes. */
export const catalogOf = (id: string): Catalog => {
  const edition = /^(\d\.\d+)-edition/.exec(id)?.[1];
  const wcag = /wcag-(2\.[012])/.exec(id)?.[1] as WcagVersion | undefined;
  return {
    known: catalogIds.has(id),
    ...(edition !== undefined && { edition }),
    ...(wcag !== undefined && { wcag }),
    includes508: /(^|-)508(-|$)/.test(id),
    includesEn: /(^|-)eu(-|$)/.test(id),
  };
};

const catalogIds = new Set([
  '2.4-edition-wcag-2.0-508-en',
  '2.4-edition-wcag-2.1-508-en',
  '2.4-edition-wcag-2.1-en',
  '2.4-edition-wcag-2.1-508-eu-en',
  '2.5-edition-wcag-2.0-508-en',
  '2.5-edition-wcag-2.1-508-en',
  '2.5-edition-wcag-2.2-508-en',
  '2.5-edition-wcag-2.2-en',
  '2.5-edition-wcag-2.2-508-eu-en',
]);

/** The chapters of WCAG with their level. */
export const wcagChapters: Readonly<Record<string, WcagLevel>> = {
  success_criteria_level_a: 'A',
  success_criteria_level_aa: 'AA',
  success_criteria_level_aaa: 'AAA',
};

/** The one spelling of a chapter id; the catalogue 2.4 with EN 301 549 writes four of them differently. */
export const chapterId = (written: string): string => written.toLowerCase().replace('2way_voice', 'two-way_voice');

/** The criteria of a chapter (its one spelling) in a WCAG version; undefined where no catalogue has such a chapter. */
export const criteriaOf = (chapter: string, wcag: WcagVersion): readonly string[] | undefined => {
  const level = wcagChapters[chapter];
  if (level !== undefined) return successCriteria(wcag, level);
  const list = chapters[chapter];
  return list === undefined ? undefined : split(list);
};

/** The chapters that a catalogue asks for, in their order. */
export const chaptersOf = (catalog: Catalog): readonly string[] => [
  ...Object.keys(wcagChapters),
  ...Object.keys(chapters).filter((id) => (id.startsWith('en_') ? catalog.includesEn : catalog.includes508)),
];
