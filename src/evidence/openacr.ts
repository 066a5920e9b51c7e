import type { Facts, Kind, Probe, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { readDate } from '../source/read-date.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { objectMember, present, textMember } from './members.ts';
import { coverage } from './openacr-coverage.ts';
import { catalogOf, chapterId, criteriaOf } from './openacr-criteria.ts';
import { remarkFacts } from './openacr-remarks.ts';
import { newestWcag, readRows, writtenNumber } from './openacr-rows.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { spotTable } from './spot-table.ts';

type Report = { readonly [key: string]: Json };

/** An accessibility conformance report in OpenACR (GSA schema 0.1.0, YAML or JSON), with the catalogues of VPAT 2.4 and 2.5. */
export const openacr: Kind = {
  name: 'openacr',
  title: 'OpenACR accessibility report',
  recognisedBy: 'A root mapping with title, product and author, or with chapters or a catalogue of OpenACR.',
  recognise: (probe) => {
    const { root } = probe;
    if (isBroken(probe, ['chapters', 'success_criteria_level_a', 'adherence'])) return true;
    if (!isObject(root) || Object.hasOwn(root, 'standards')) return false;
    const answers =
      isObject(root.chapters) &&
      Object.keys(root.chapters).some((id) => criteriaOf(chapterId(id), '2.2') !== undefined);
    const declares = typeof root.catalog === 'string' && /-edition-wcag-/.test(root.catalog);
    return (
      answers ||
      declares ||
      (typeof root.title === 'string' &&
        isObject(root.product) &&
        isObject(root.author) &&
        !Object.hasOwn(root, 'modelDetails'))
    );
  },
  read: (probe) => (isObject(probe.root) ? readReport(probe, probe.root) : readBroken(probe, openacr.title)),
};

const readReport = (probe: Probe, report: Report): Reading => {
  const problems = problemList();
  const version = writtenVersion(probe, report, problems);
  checkRequired(report, problems);
  const { rows, chapters, spots } = readRows(probe, report, problems);
  const declared = textMember(report, 'catalog');
  const catalog = catalogOf(declared ?? '');
  const wcag = catalog.wcag ?? newestWcag(rows);
  const product = objectMember(report, 'product');
  const dates = readDates(report);
  const facts: Facts = {
    ...present({ title: textMember(report, 'title') }),
    product: present({ name: textMember(product, 'name'), version, description: textMember(product, 'description') }),
    ...contactFacts(report, 'author'),
    ...contactFacts(report, 'vendor'),
    ...dates.facts,
    ...present({
      documentVersion: report.version,
      catalog: declared,
      edition: catalog.edition,
      evaluationMethods: textMember(report, 'evaluation_methods_used'),
      notes: textMember(report, 'notes'),
      licence: textMember(report, 'license'),
    }),
    catalogKnown: catalog.known,
    wcag,
    includes508: catalog.includes508,
    includesEn: catalog.includesEn,
    rows,
    chapters,
    ...coverage(catalog, wcag, rows, chapters),
    ...remarkFacts(rows),
  };
  return {
    state: 'read',
    facts,
    spots: { ...spotTable(report, rootSpots), ...spots },
    problems: [...problems.list(), ...dates.problems],
    valid: !problems.any(),
  };
};

const writtenVersion = (probe: Probe, report: Report, problems: ProblemList): string | undefined => {
  const version = objectMember(report, 'product')?.version;
  if (typeof version !== 'number') return textMember(report.product, 'version');
  const written = writtenNumber(probe, '/product/version') ?? String(version);
  problems.add(
    `The version ${written} of the product is a number here, and loses its zeros; write it in quotation marks: "${written}".`,
    { pointer: '/product/version' },
  );
  return written;
};

const checkRequired = (report: Report, problems: ProblemList): void => {
  if (textMember(report, 'title') === undefined) problems.add('The report has no title.');
  if (textMember(report.product, 'name') === undefined)
    problems.add('The report does not name the product (product.name).', { pointer: '/product' });
  for (const who of ['author', 'vendor'] as const) {
    if (report[who] === undefined && who === 'vendor') continue;
    const email = textMember(report[who], 'email');
    if (email === undefined)
      problems.add(`The report gives no mail address of the ${who} (${who}.email).`, { pointer: `/${who}` });
    else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
      problems.add(`${JSON.stringify(email)} is not a mail address.`, { pointer: `/${who}/email` });
  }
  if (report.chapters !== undefined && !isObject(report.chapters))
    problems.add('The chapters must be a mapping from chapter to criteria.', { pointer: '/chapters' });
  if (report.version !== undefined && !Number.isInteger(report.version))
    problems.add(
      'The version of the report itself must be a whole number; the version of the product stands in product.version.',
      { pointer: '/version' },
    );
};

const contactFacts = (report: Report, who: 'author' | 'vendor'): Facts => {
  const contact = objectMember(report, who);
  if (contact === undefined) return {};
  const text = (key: string) => textMember(contact, key);
  return {
    [who]: present({
      name: text('name'),
      company: text('company_name'),
      email: text('email'),
      phone: text('phone'),
      website: text('website'),
    }),
  };
};

const readDates = (report: Report) => {
  const raw = textMember(report, 'report_date');
  const date = raw === undefined ? undefined : readDate(raw);
  const modified = readDate(textMember(report, 'last_modified_date') ?? '');
  return {
    facts: {
      reportDate: date !== undefined && 'iso' in date ? date.iso : null,
      ...present({ reportDateRaw: raw }),
      ...('iso' in modified && { lastModified: modified.iso }),
    },
    problems:
      date !== undefined && 'problem' in date
        ? [{ message: `As to report_date, ${date.problem}.`, spot: { pointer: '/report_date' } }]
        : [],
  };
};

const contactSpots = (who: 'author' | 'vendor'): Record<string, string> => ({
  [`/${who}`]: `/${who}`,
  [`/${who}/name`]: `/${who}/name`,
  [`/${who}/company`]: `/${who}/company_name`,
  [`/${who}/email`]: `/${who}/email`,
  [`/${who}/phone`]: `/${who}/phone`,
  [`/${who}/website`]: `/${who}/website`,
});

const chapterFacts = [
  'rows',
  'chapters',
  'missing',
  'missingChapters',
  'duplicates',
  'counts',
  'remarks',
  'supportsShare',
];

const rootSpots: Readonly<Record<string, string>> = {
  '/title': '/title',
  '/product': '/product',
  '/product/name': '/product/name',
  '/product/version': '/product/version',
  '/product/description': '/product/description',
  ...contactSpots('author'),
  ...contactSpots('vendor'),
  '/reportDate': '/report_date',
  '/reportDateRaw': '/report_date',
  '/lastModified': '/last_modified_date',
  '/documentVersion': '/version',
  '/evaluationMethods': '/evaluation_methods_used',
  '/notes': '/notes',
  '/licence': '/license',
  ...Object.fromEntries(
    ['catalog', 'wcag', 'edition', 'catalogKnown', 'includes508', 'includesEn'].map((fact) => [`/${fact}`, '/catalog']),
  ),
  ...Object.fromEntries(chapterFacts.map((fact) => [`/${fact}`, '/chapters'])),
};
