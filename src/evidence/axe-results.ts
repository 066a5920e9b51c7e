import type { Facts, Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { spotTable } from './spot-table.ts';

type Page = { readonly page: { readonly [key: string]: Json }; readonly pointer: string };

/** What axe-core found on one page or several, as its own JSON, axe-cli's list, or a list under results or pages. */
export const axeResults: Kind = {
  name: 'axe-results',
  title: 'axe test result',
  recognisedBy:
    'JSON with the lists violations and passes, incomplete or inapplicable, and a testEngine or rules with axe tags; one object or a list of them.',
  recognise: (probe) =>
    isBroken(probe, ['"testEngine"', '"violations"']) ||
    (probe.format === 'json' && probe.root !== undefined && pagesOf(probe.root).length > 0),
  read: (probe) =>
    probe.root === undefined ? readBroken(probe, axeResults.title) : readPages(probe.root, pagesOf(probe.root)),
};

const pagesOf = (root: Json): readonly Page[] => {
  if (isPage(root)) return [{ page: root, pointer: '' }];
  const [list, pointer] = Array.isArray(root)
    ? [root as readonly Json[], '']
    : (['results', 'pages']
        .map((key) => [listMember(root, key), `/${key}`] as const)
        .find(([entries]) => entries.length > 0) ?? [[], '']);
  const pages = list.flatMap((page, index) => (isPage(page) ? [{ page, pointer: `${pointer}/${index}` }] : []));
  return pages.length === list.length ? pages : [];
};

const isPage = (value: Json): value is { readonly [key: string]: Json } =>
  isObject(value) &&
  Array.isArray(value.violations) &&
  (isObject(value.testEngine) || ['passes', 'incomplete', 'inapplicable'].some((key) => Array.isArray(value[key]))) &&
  value.violations.every((rule: unknown) => isObject(rule) && typeof rule.id === 'string' && Array.isArray(rule.nodes));

const pageSpots: Readonly<Record<string, string>> = {
  '/engine': 'testEngine',
  '/timestamp': 'timestamp',
  '/url': 'url',
  '/userAgent': 'testEnvironment',
  '/environment': 'testEnvironment',
  '/runOnly': 'toolOptions',
  '/violations': 'violations',
  '/incomplete': 'incomplete',
  '/passes': 'passes',
};

const readPages = (root: Json, pages: readonly Page[]): Reading => {
  const problems = problemList();
  for (const { page, pointer } of pages) {
    const at = (key: string): Spot => ({ pointer: `${pointer}/${key}` });
    if (textMember(page.testEngine, 'version') === undefined)
      problems.add('The result does not name the engine and its version (testEngine).', at('testEngine'));
    if (textMember(page, 'url') === undefined) problems.add('The result does not name the page (url).', { pointer });
    if (Number.isNaN(Date.parse(textMember(page, 'timestamp') ?? '')))
      problems.add('The result does not tell when the page was tested (timestamp).', { pointer });
    if (!Array.isArray(page.incomplete))
      problems.add('The result leaves out what axe could not decide (incomplete).', { pointer });
  }
  const spots: Record<string, Spot> = {};
  const first = pages[0]?.page;
  const newest = pages
    .map(({ page }) => textMember(page, 'timestamp'))
    .filter((time) => time !== undefined)
    .sort()
    .at(-1);
  const userAgent = pages
    .map(({ page }) => textMember(page.testEnvironment, 'userAgent'))
    .find((agent) => agent !== undefined);
  const urls = [...new Set(pages.flatMap(({ page }) => textMember(page, 'url') ?? []))];
  const violations = merged(pages, 'violations', spots);
  const facts: Facts = {
    ...(first !== undefined && engineFacts(first)),
    ...present({ timestamp: newest, url: urls[0], userAgent }),
    urls,
    pages: pages.length,
    environment: environmentOf(userAgent),
    tags: tagsOf(pages),
    ...(first !== undefined && runOnly(first)),
    violations,
    violatedCriteria: [...new Set(violations.flatMap(({ criteria }) => criteria))].sort(),
    incomplete: merged(pages, 'incomplete', spots),
    passes: pages.reduce((sum, { page }) => sum + listMember(page, 'passes').length, 0),
    inapplicable: pages.reduce((sum, { page }) => sum + listMember(page, 'inapplicable').length, 0),
  };
  const [top] = pages;
  if (top !== undefined)
    Object.assign(
      spots,
      spotTable(
        root,
        Object.fromEntries(Object.entries(pageSpots).map(([fact, key]) => [fact, `${top.pointer}/${key}`])),
      ),
    );
  return { state: 'read', facts, spots, problems: problems.list(), valid: !problems.any() };
};

const engineFacts = (page: { readonly [key: string]: Json }): Facts => {
  const engine = objectMember(page, 'testEngine');
  return engine === undefined
    ? {}
    : { engine: present({ name: textMember(engine, 'name'), version: textMember(engine, 'version') }) };
};

const runOnly = (page: { readonly [key: string]: Json }): Facts => {
  const limit = objectMember(page, 'toolOptions')?.runOnly;
  const values = isObject(limit)
    ? listMember(limit, 'values')
    : Array.isArray(limit)
      ? (limit as readonly Json[])
      : [limit ?? null];
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === 0 ? {} : { runOnly: texts };
};

const environmentOf = (userAgent: string | undefined): string => {
  if (userAgent === undefined) return 'unknown';
  if (/jsdom/i.test(userAgent)) return 'jsdom';
  if (/headless|phantomjs/i.test(userAgent)) return 'headless';
  return /^Mozilla\//.test(userAgent) ? 'browser' : 'unknown';
};

const tagsOf = (pages: readonly Page[]): readonly string[] => {
  const tags = new Set<string>();
  for (const { page } of pages)
    for (const group of ['violations', 'incomplete', 'passes', 'inapplicable'])
      for (const rule of listMember(page, group))
        for (const tag of listMember(rule, 'tags'))
          if (typeof tag === 'string' && !criterionTag.test(tag)) tags.add(tag);
  return [...tags].sort();
};

/** The tag of axe for one success criterion: wcag and the digits of its number. */
const criterionTag = /^wcag(\d)(\d)(\d{1,2})$/;

type Rule = {
  readonly rule: string;
  readonly impact?: string;
  readonly nodes: number;
  readonly criteria: readonly string[];
  readonly help?: string;
  readonly pages: readonly string[];
};

const impacts = ['minor', 'moderate', 'serious', 'critical'];

const merged = (
  pages: readonly Page[],
  group: 'violations' | 'incomplete',
  spots: Record<string, Spot>,
): readonly Rule[] => {
  const rules = new Map<string, Rule & { readonly spot: Spot }>();
  for (const { page, pointer } of pages) {
    const url = textMember(page, 'url');
    for (const [index, found] of listMember(page, group).entries()) {
      const id = textMember(found, 'id');
      if (id === undefined) continue;
      const known = rules.get(id);
      const impact =
        impacts[Math.max(impacts.indexOf(known?.impact ?? ''), impacts.indexOf(textMember(found, 'impact') ?? ''))];
      const help = known?.help ?? textMember(found, 'help');
      rules.set(id, {
        rule: id,
        ...(impact !== undefined && { impact }),
        nodes: (known?.nodes ?? 0) + listMember(found, 'nodes').length,
        criteria: known?.criteria ?? criteriaOf(found),
        ...(help !== undefined && { help }),
        pages: [...new Set([...(known?.pages ?? []), ...(url === undefined ? [] : [url])])].slice(0, 20),
        spot: known?.spot ?? { pointer: `${pointer}/${group}/${index}` },
      });
    }
  }
  return [...rules.values()].map(({ spot, ...rule }, index) => {
    spots[`/${group}/${index}`] = spot;
    return rule;
  });
};

const criteriaOf = (rule: Json): readonly string[] =>
  listMember(rule, 'tags').flatMap((tag) => {
    const match = typeof tag === 'string' ? criterionTag.exec(tag) : null;
    return match ? [`${match[1]}.${match[2]}.${match[3]}`] : [];
  });
