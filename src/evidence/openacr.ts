import type { Facts, Kind, Probe, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { readDate } from '../source/read-date.ts';
import { objectMember, present, textMember } from './members.ts';
import { coverage } from './openacr-coverage.ts';
import { catalogOf, chapterId, criteriaOf } from './openacr-criteria.ts';
import { remarkFacts } from './openacr-remarks.ts';
import { newestWcag, readRows, writtenNumber } from './openacr-rows.ts';
import { type ProblemList, problemList } from './problem-list.ts';

type Report = { readonly [key: string]: Json };

/** An accessibility conformance report in OpenACR (GSA schema 0.1.0, YAML or JSON), with the catalogues of VPAT 2.4 and 2.5. */
export const openacr: Kind = {
  name: 'openacr',
  title: 'OpenACR accessibility report',
  recognisedBy: 'A root mapping with title, product and author, or with chapters or a catalogue of OpenACR.',
  recognise: ({ root }) => {
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
  read: (probe) =>
    isObject(probe.root) ? readReport(probe, probe.root) : { state: 'invalid', why: 'it holds no mapping' },
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
    spots: { ...rootSpots(report), ...spots },
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

const rootSpots = (report: Report): Record<string, Spot> => {
  const spots: Record<string, Spot> = {};
  const verbatim: Readonly<Record<string, string>> = {
    '/title': '/title',
    '/product': '/product',
    '/product/name': '/product/name',
    '/product/description': '/product/description',
    '/reportDateRaw': '/report_date',
    '/documentVersion': '/version',
    '/catalog': '/catalog',
    '/evaluationMethods': '/evaluation_methods_used',
    '/notes': '/notes',
    '/licence': '/license',
  };
  for (const [fact, pointer] of Object.entries(verbatim))
    if (Object.hasOwn(report, pointer.split('/')[1] ?? '')) spots[fact] = { pointer, verbatim: true };
  spots['/product'] = { pointer: '/product' };
  if (isObject(report.product) && Object.hasOwn(report.product, 'version'))
    spots['/product/version'] = { pointer: '/product/version' };
  for (const who of ['author', 'vendor']) {
    if (!isObject(report[who])) continue;
    spots[`/${who}`] = { pointer: `/${who}` };
    for (const [fact, key] of [
      ['name', 'name'],
      ['company', 'company_name'],
      ['email', 'email'],
      ['phone', 'phone'],
      ['website', 'website'],
    ] as const)
      if (Object.hasOwn(report[who] as Report, key)) spots[`/${who}/${fact}`] = { pointer: `/${who}/${key}` };
  }
  if (Object.hasOwn(report, 'report_date')) spots['/reportDate'] = { pointer: '/report_date' };
  if (Object.hasOwn(report, 'last_modified_date')) spots['/lastModified'] = { pointer: '/last_modified_date' };
  for (const fact of ['wcag', 'edition', 'catalogKnown', 'includes508', 'includesEn'])
    if (Object.hasOwn(report, 'catalog')) spots[`/${fact}`] = { pointer: '/catalog' };
  for (const fact of [
    'rows',
    'chapters',
    'missing',
    'missingChapters',
    'duplicates',
    'counts',
    'remarks',
    'supportsShare',
  ])
    spots[`/${fact}`] = { pointer: '/chapters' };
  return spots;
};
