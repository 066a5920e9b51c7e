import type { Facts, Reading, Spot } from '../model/evidence.ts';
import type { Json } from '../source/pointer.ts';
import { criteriaNamed, standardNames } from './a11y-words.ts';
import { statusWords } from './html-status.ts';
import { listMember, present, textMember } from './members.ts';
import { findPlaceholders } from './placeholders.ts';
import { spotTable } from './spot-table.ts';

type Statement = { readonly [key: string]: Json };

const degrees: Readonly<Record<string, string>> = {
  full: 'fully',
  fully: 'fully',
  partial: 'partially',
  partially: 'partially',
  partly: 'partially',
  none: 'not',
  not: 'not',
  noncompliant: 'not',
  'non-compliant': 'not',
};

/** The names under which statements as data hold a field; the first that stands there counts. */
const names: Readonly<Record<string, readonly string[]>> = {
  title: ['serviceName', 'service', 'website', 'product', 'application', 'name', 'entity'],
  status: ['complianceStatus', 'conformanceStatus', 'compliance_status', 'conformance_status'],
  standards: ['wcagVersion', 'standard', 'standards'],
  tested: ['serviceLastTestedDate', 'testedOn', 'lastTested', 'tested_on'],
  reviewed: ['statementLastUpdatedDate', 'reviewedOn', 'lastReviewed', 'lastUpdated', 'reviewed_on'],
  prepared: ['statementCreatedDate', 'preparedOn', 'createdOn', 'prepared_on'],
  problems: ['accessibilityProblems', 'nonAccessibleContent', 'limitations', 'non_accessible_content'],
  feedback: ['feedback', 'contact', 'contactFrontendServiceId', 'email'],
  enforcement: ['enforcement', 'enforcementProcedure', 'enforcement_procedure'],
  method: ['serviceSendsOutboundMessages', 'method', 'assessmentMethod', 'statementTemplate'],
};

/** Reads a statement that is kept as data, as public services do before they make a page of it. */
export const readStatementData = (root: Statement): Reading => {
  const keyOf = (field: string) => (names[field] ?? []).find((key) => root[key] !== undefined && root[key] !== null);
  const text = (field: string) => textMember(root, keyOf(field) ?? '');
  const problemsKey = keyOf('problems') ?? '';
  const problems = listMember(root, problemsKey).filter((each) => typeof each === 'string');
  const milestones = listMember(root, 'milestones');
  const words = [
    ...problems,
    ...milestones.map((each) => textMember(each, 'description') ?? ''),
    text('standards') ?? '',
  ].join('\n');
  const written = text('status') ?? '';
  const method = text('method') ?? '';
  const parts = {
    status: written !== '',
    nonAccessible: problems.length > 0 || milestones.length > 0,
    preparation: text('tested') !== undefined || text('prepared') !== undefined,
    feedback: keyOf('feedback') !== undefined,
    enforcement: keyOf('enforcement') !== undefined,
  };
  const status = degrees[written.toLowerCase().replace(/[\s_]/g, '')] ?? statusWords(`is ${written}`)[0];
  const facts: Facts = {
    form: 'data',
    ...present({
      title: text('title'),
      language: textMember(root, 'language') ?? textMember(root, 'lang'),
      status,
      tested: text('tested'),
      reviewed: text('reviewed'),
      prepared: text('prepared'),
    }),
    statusWords: status === undefined ? [] : [status],
    standards: standardNames(words.replace(/^(\d\.\d)/gm, 'WCAG $1')),
    criteria: criteriaNamed(words),
    parts,
    missingParts: Object.entries(parts).flatMap(([part, there]) => (there ? [] : [part])),
    reasons: [],
    methods: /third|external|DAC|audit/i.test(method) ? ['third-party'] : /self/i.test(method) ? ['self'] : [],
    dates: [text('tested'), text('reviewed'), text('prepared')].filter((date) => date !== undefined),
    contacts: [text('feedback') ?? []].flat().filter((contact) => /@|^https?:|^tel:/.test(contact)),
    linkTargets: [text('feedback') ?? []].flat(),
    sampleContacts: 0,
    problems: problems.length,
    milestones: milestones.map((each) =>
      present({ date: textMember(each, 'date'), description: textMember(each, 'description') }),
    ),
    characters: words.length,
    placeholders: findPlaceholders(`${words}\n${text('title') ?? ''}`).length,
  };
  const spots: Record<string, Spot> = spotTable(root, {
    ...Object.fromEntries(
      ['title', 'status', 'tested', 'reviewed', 'prepared', 'problems', 'standards'].map((field) => [
        `/${field}`,
        `/${keyOf(field) ?? ' '}`,
      ]),
    ),
    '/milestones': '/milestones',
  });
  return { state: 'read', facts, spots, problems: [], valid: undefined };
};
