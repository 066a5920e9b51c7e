import { totalsOf } from '../../src/engine/totals.ts';
import type {
  BidReport,
  Place,
  ReportFinding,
  ReportWaiver,
  Result,
  Run,
  WaiverUse,
} from '../../src/generated/report.ts';

/** A report made by hand: every outcome and reason, waivers, a signal, advice, one cause under several rules, places of every shape, hostile strings. */

const sha = (digit: string): string => digit.repeat(64);

const packs = [
  { id: 'mims', title: 'MIMs Plus 9.0' },
  { id: 'open-apis', title: 'Open APIs' },
  { id: 'data-portability', title: 'Data portability' },
  { id: 'transparency', title: 'Transparency' },
  { id: 'accessibility', title: 'Accessibility and inclusion' },
].map((pack, index) => ({ ...pack, version: '0.1.0', sha256: sha(String(index)) }));

/** A run against a tender that fails a bid for what is not shown. */
export const run: Run = {
  tool: { name: 'bidlint', version: '0.1.0' },
  tender: {
    reference: '2026-UDP-014',
    title: 'Urban data platform',
    file: 'tender.yaml',
    sha256: '9f2c41d0'.repeat(8),
    screening: false,
    published: '2026-10-01',
    closes: '2026-11-16',
    goLive: '2027-03-01',
    notShown: 'fail',
    consequence:
      'Tender 2.6: A bid that does not meet a requirement marked M\nis assessed by the committee after any clarification under 2.9.',
  },
  packs,
};

/** The same with clarification, and two packs left out. */
export const clarifyingRun: Run = {
  ...run,
  tender: { ...run.tender, notShown: 'clarify' },
  packs: packs.slice(0, 3),
  leftOut: ['transparency', 'accessibility'],
};

/** A screening against the built-in default tender. */
export const screeningRun: Run = {
  ...run,
  tender: {
    reference: 'default',
    title: "Screening against bidlint's default",
    file: 'default tender',
    sha256: sha('d'),
    screening: true,
    notShown: 'fail',
  },
};

type Part = Partial<Result> & Pick<Result, 'rule' | 'outcome'>;

/** One result; what is not given is what most rules have. */
export const result = (part: Part): Result => ({
  pack: part.rule.split('/')[0] ?? '',
  title: 'The demand holds',
  failTitle: 'The demand does not hold',
  level: 'must',
  asked: true,
  examined: [],
  findings: [],
  questions: [],
  requirements: [],
  references: [{ standard: 'MIMs Plus', edition: '9.0', clause: 'MIM1 R1.1', url: 'https://mims.oascities.org' }],
  basis: 'standard-requirement',
  addressee: 'vendor',
  remediation: 'Attach a file that shows it.',
  shows: 'A file that shows it.',
  ...part,
});

const claimed = (line: number, column: number, text: string, marked = text): Place => ({
  role: 'claimed',
  file: 'bid.yaml',
  line,
  column,
  pointer: '/interfaces/0',
  excerpt: { text, start: text.indexOf(marked), length: marked.length },
});

const shown = (file: string, line: number, column: number, text: string, marked = text): Place => ({
  role: 'shown',
  file,
  line,
  column,
  excerpt: { text, start: text.indexOf(marked), length: marked.length },
});

const notAnIri = (line: number): ReportFinding => ({
  reason: 'unmet',
  message: "This identifier is not an IRI, so it means nothing outside of the vendor's system.",
  expected: 'an IRI, for example urn:ngsi-ld:ParkingSpot:17',
  found: `"${line}"`,
  places: [shown('evidence/parking.jsonld', line, 9, `"id": "${line}",`, `"${line}"`)],
});

const postman = {
  cause: 'evidence/old-api.json wrong-kind',
  reason: 'invalid' as const,
  message: 'evidence/old-api.json is a Postman collection; its place takes an OpenAPI description.',
};
const scan = {
  cause: 'evidence/contract.pdf unreadable',
  why: 'evidence/contract.pdf: it has no text that this tool can read.',
};
const identifiers = {
  number: 'T-4.3.2',
  text: 'Every entity has an identifier that is unique in the world.',
  document: 'Specification',
  page: 15,
};
const described = {
  number: 'T-4.3.5',
  text: 'The API is formally described, and the description\nis of the product that is offered.',
  document: 'Specification',
  page: 16,
};

/** Departures that the buyer accepts; who accepts one of them tries to be more than a name. */
const local: ReportWaiver = {
  rule: 'open-apis/notice-of-change',
  because: 'The running contract keeps its thirty days;\nthe next one brings six months.',
  by: 'A. de Vries, contract manager',
  until: '2027-06-30',
};
const sheets: ReportWaiver = {
  requirement: 'T-6.4',
  subject: '/data/archive',
  reasons: ['unproven', 'missing'],
  because: 'Archives leave as spreadsheets =cmd|\u202e ::error:: <b>once</b>.',
  by: '[the board](https://example.org) \u001b[31m',
  until: '2026-12-31',
};
const waivers: WaiverUse[] = [
  { waiver: local, state: 'applied', findings: 2 },
  { waiver: sheets, state: 'applied', findings: 1 },
  {
    waiver: { rule: 'mims/geometry-is-geojson', because: 'No map is bought.', by: 'The board', until: '2027-01-31' },
    state: 'unused',
    findings: 0,
  },
  {
    waiver: { requirement: 'T-8.1', because: 'The audit is late.', by: 'The board', until: '2026-10-31' },
    state: 'expired',
    findings: 0,
  },
];

const musts: Result[] = [
  result({
    rule: 'mims/entity-ids-are-global',
    title: 'Entity identifiers are globally unique',
    failTitle: "Entity identifiers only make sense inside the vendor's system",
    outcome: 'fail',
    reason: 'unmet',
    assurance: 'attached',
    examined: [
      { count: 1, unit: 'interfaces' },
      { count: 2, unit: 'records', of: 120_000 },
    ],
    findings: [2, 14, 26, 38, 50, 62, 74].map(notAnIri),
    moreFindings: 33,
    requirements: [identifiers],
    references: [
      {
        standard: 'MIMs Plus',
        edition: '9.0',
        clause: 'MIM1 mechanism 1',
        note: 'MIM1 R1.1 asks for identifiers that are unique inside the system.',
      },
      { standard: 'citiverse-capability-report', clause: '3.7.4(1)' },
    ],
    basis: 'mechanism',
    remediation:
      'Mint identifiers as URNs (urn:ngsi-ld:ParkingSpot:17) or as https IRIs in a namespace that the buyer owns; export the sample again.',
    shows: 'A recording in which every entity has a URN or an https IRI as its id.',
  }),
  result({
    rule: 'mims/entities-are-typed',
    title: 'Entities carry a type that a schema describes',
    failTitle: 'No schema describes the types of the entities',
    outcome: 'fail',
    reason: 'invalid',
    findings: [{ ...postman, places: [claimed(52, 15, 'description: evidence/old-api.json')] }],
    requirements: [identifiers],
  }),
  result({
    rule: 'mims/context-is-published',
    title: 'The JSON-LD context is published',
    outcome: 'pass',
    assurance: 'consistent',
    examined: [{ count: 3, unit: 'contexts' }],
  }),
  result({
    rule: 'mims/geometry-is-geojson',
    title: 'Positions are GeoJSON',
    outcome: 'notApplicable',
    why: 'The tender does not ask for geodata.',
  }),
  result({
    rule: 'open-apis/description-is-of-the-offered-product',
    title: 'The description is of the offered product',
    failTitle: 'The API description is of another product',
    outcome: 'fail',
    reason: 'contradicted',
    assurance: 'attached',
    examined: [
      { count: 1, unit: 'descriptions', of: 1 },
      { count: 20, unit: 'operations' },
    ],
    findings: [
      {
        reason: 'contradicted',
        message: 'The bid offers Urban Data Platform 4.2.0, and the file describes "Swagger Petstore".',
        places: [
          {
            role: 'asked',
            file: 'tender.yaml',
            line: 40,
            column: 5,
            excerpt: { text: 'text: The API is formally described', start: 6, length: 29 },
          },
          claimed(41, 18, 'description: evidence/context-openapi.yaml', 'evidence/context-openapi.yaml'),
          shown('evidence/context-openapi.yaml', 3, 10, 'title: Swagger Petstore', 'Swagger Petstore'),
        ],
      },
      {
        reason: 'missing',
        message: 'The description names no version.',
        places: [{ role: 'shown', file: 'evidence/context-openapi.yaml', pointer: '/info/version' }],
      },
    ],
    requirements: [described, { number: 'T-4.4', text: 'Documents are of the version that is offered.' }],
    references: [{ standard: 'Citiverse briefing', clause: '6.6' }],
    basis: 'buyer-policy',
    addressee: 'public-body',
    remediation: 'Export the description of the offered product, version 4.2.0, and attach it here.',
    shows: 'A description whose title and version are those of the offered product.',
  }),
  result({
    rule: 'open-apis/interface-is-described',
    title: 'Each interface has a machine-readable description',
    failTitle: 'An interface has no machine-readable description',
    outcome: 'fail',
    reason: 'invalid',
    examined: [{ count: 2, unit: 'interfaces' }],
    findings: [
      {
        ...postman,
        expected: 'an OpenAPI description',
        places: [
          claimed(52, 15, 'description: evidence/old-api.json', 'evidence/old-api.json'),
          { role: 'shown', file: 'evidence/old-api.json' },
        ],
      },
    ],
    requirements: [described],
  }),
  result({
    rule: 'open-apis/reads-need-no-payment',
    title: 'Reading the data of the city costs nothing',
    outcome: 'pass',
    assurance: 'witnessed',
    examined: [{ count: 2, unit: 'price lines' }],
  }),
  result({
    rule: 'data-portability/export-covers-the-inventory',
    title: 'Every category of data can be exported',
    failTitle: 'Nothing shows that every category of data can be exported',
    outcome: 'fail',
    reason: 'missing',
    findings: [
      {
        reason: 'missing',
        message: 'The bid names no export (data).',
        places: [{ role: 'claimed', file: 'bid.yaml' }],
      },
    ],
    questions: [
      {
        question: 'Which categories of data\n  are left out?',
        why: 'Only a person can tell.',
        places: [claimed(90, 3, 'without: logs', 'logs')],
      },
    ],
    requirements: [{ number: 'T-6.2', text: 'All data can be exported.' }],
    references: [{ standard: 'Regulation (EU) 2023/2854', clause: 'Art. 25(2)(e)' }],
    basis: 'law',
  }),
  result({
    rule: 'data-portability/retrieval-period',
    title: 'Data can be retrieved for 30 days after the transition',
    failTitle: 'Data cannot be retrieved for 30 days',
    outcome: 'review',
    questions: [
      {
        ...scan,
        question: 'Does clause 12.3 promise 30 days after the transition?',
        places: [
          { role: 'shown', file: 'evidence/contract.pdf', page: 9 },
          claimed(120, 7, 'clause: "12.3"', '"12.3"'),
        ],
      },
    ],
    requirements: [{ number: 'T-6.1', text: 'Data can be retrieved for 30 days.', page: 21 }],
  }),
  result({
    rule: 'data-portability/switching-costs-nothing',
    title: 'Switching costs nothing',
    outcome: 'review',
    questions: [
      {
        ...scan,
        question: 'Does the contract charge for switching?',
        places: [{ role: 'shown', file: 'evidence/contract.pdf' }],
      },
    ],
    findings: [{ reason: 'unproven', message: 'The price table names no line for the export.', places: [] }],
  }),
  result({
    rule: 'data-portability/ownership-is-the-buyers',
    title: 'The buyer owns its data',
    outcome: 'notApplicable',
    why: 'the offer holds no data of the buyer.',
    ownStatement: true,
  }),
  result({
    rule: 'transparency/algorithms-are-registered',
    title: 'Each algorithm has a register record',
    failTitle: 'Nothing shows a register record for an algorithm',
    outcome: 'fail',
    reason: 'unproven',
    examined: [{ count: 3, unit: 'algorithms' }],
    findings: [
      {
        reason: 'unproven',
        message: 'The algorithm "route \u001b]0;owned\u0007 planner" names no record.\nRESULT   PASS',
        expected: 'a register record \u202egnp.exe',
        places: [
          claimed(
            200,
            9,
            'name: 停车场 ##[set-output] route \u001b]0;owned\u0007 planner',
            'route \u001b]0;owned\u0007',
          ),
          {
            role: 'shown',
            file: 'evidence/records 2026/exchanges\n.har',
            part: 'response 3, GET /entities?\u200btype=x',
            line: 1200,
            column: 33,
            excerpt: { text: '::set-output name=x::\ud800 y', start: 21, length: 1 },
          },
        ],
      },
    ],
    requirements: [{ number: 'T-7.1', text: 'Every algorithm is registered.' }],
  }),
  result({
    rule: 'transparency/model-card',
    title: 'Each model has a card',
    outcome: 'pass',
    assurance: 'attached',
    examined: [{ count: 1, unit: 'model cards' }],
  }),
  result({
    rule: 'accessibility/report-is-complete',
    title: 'The accessibility report is complete',
    outcome: 'error',
    why: 'The check broke: Cannot read properties of undefined.',
    requirements: [{ number: 'T-8.1', text: 'Everybody can use it.' }],
  }),
];

/** What the buyer waives: a must of which every departure is accepted, and one of which one departure is not. */
const waived: Result[] = [
  result({
    rule: 'open-apis/notice-of-change',
    title: 'Changes to interfaces are told in time',
    failTitle: 'Changes to interfaces are told too late',
    outcome: 'fail',
    reason: 'unmet',
    waived: true,
    examined: [{ count: 2, unit: 'promises' }],
    findings: [150, 160].map((line) => ({
      reason: 'unmet',
      message: 'The bid promises 30 days.',
      expected: 'at least P6M',
      found: 'P30D',
      waiver: local,
      places: [claimed(line, 11, 'notice: P30D', 'P30D')],
    })),
    requirements: [{ number: 'T-4.9', text: 'Changes are told six months ahead.' }],
  }),
  result({
    rule: 'data-portability/export-is-open',
    title: 'Exports are in open formats',
    failTitle: 'An export is in a closed format',
    outcome: 'fail',
    reason: 'unmet',
    assurance: 'attached',
    examined: [{ count: 2, unit: 'categories of data' }],
    findings: [
      {
        reason: 'unmet',
        message: 'The export of permits is a closed format.',
        places: [claimed(92, 5, 'export: permits.xls', 'permits.xls')],
      },
      {
        reason: 'unproven',
        message: 'No file shows the export of the archive.',
        waiver: sheets,
        places: [claimed(95, 5, 'id: archive', 'archive')],
      },
    ],
    requirements: [{ number: 'T-6.4', text: 'Exports are in open formats.' }],
  }),
];

const others: Result[] = [
  result({
    rule: 'open-apis/changes-are-announced',
    title: 'Changes are announced six months ahead',
    failTitle: 'Changes are announced less than six months ahead',
    level: 'should',
    outcome: 'fail',
    reason: 'unmet',
    examined: [{ count: 1, unit: 'promises' }],
    findings: [
      {
        reason: 'unmet',
        message: 'The bid promises 30 days.',
        expected: 'at least P6M',
        found: 'P30D',
        places: [claimed(150, 11, 'notice: P30D', 'P30D')],
      },
    ],
  }),
  result({
    rule: 'open-apis/errors-are-described',
    title: 'Errors are described',
    failTitle: 'No error answer is described',
    level: 'should',
    outcome: 'fail',
    reason: 'invalid',
    findings: [{ ...postman, places: [] }],
  }),
  result({
    rule: 'open-apis/examples-fit',
    title: 'Examples fit their schemas',
    level: 'may',
    outcome: 'error',
    why: 'The check broke: out of time.',
  }),
  result({
    rule: 'open-apis/terms-are-linked',
    title: 'Terms are linked',
    level: 'should',
    outcome: 'pass',
    assurance: 'declared',
    examined: [{ count: 1, unit: 'interfaces' }],
  }),
  result({
    rule: 'accessibility/remarks-are-not-empty',
    title: 'Remarks say something',
    level: 'should',
    outcome: 'review',
    signal: true,
    examined: [{ count: 55, unit: 'criteria' }],
    findings: [{ reason: 'unmet', message: 'Forty remarks are the same sentence.', places: [] }],
    questions: [
      {
        question: 'Do the remarks say what was tested?',
        why: 'Forty remarks are the same sentence.',
        places: [{ role: 'shown', file: 'evidence/acr.yaml', part: 'chapter success_criteria_level_a', page: 3 }],
      },
    ],
  }),
  result({
    rule: 'accessibility/languages',
    title: 'Residents are served in their languages',
    level: 'may',
    outcome: 'notApplicable',
    why: 'The tender names no languages.',
  }),
];

const advice: Result[] = [
  result({
    rule: 'mims/notifications-are-offered',
    title: 'Changes are notified',
    asked: false,
    outcome: 'pass',
    assurance: 'attached',
    examined: [{ count: 1, unit: 'interfaces' }],
  }),
  result({
    rule: 'open-apis/limits-are-stated',
    title: 'Rate limits are stated',
    failTitle: 'No rate limit is stated',
    asked: false,
    outcome: 'fail',
    reason: 'missing',
    findings: [{ reason: 'missing', message: 'The bid names no limit.', places: [] }],
  }),
  result({
    rule: 'transparency/benefit-is-measured',
    title: 'The benefit is measured',
    level: 'should',
    asked: false,
    outcome: 'review',
    questions: [{ question: 'Is it measured?', why: 'Only a person can tell.', places: [] }],
  }),
  result({
    rule: 'accessibility/immersion-has-an-alternative',
    title: 'There is a way without immersion',
    asked: false,
    outcome: 'notApplicable',
    why: 'Nothing immersive is offered.',
  }),
];

const packIds = packs.map(({ id }) => id);

const bidOf = (part: Partial<BidReport> & Pick<BidReport, 'file' | 'results' | 'verdict' | 'exitCode'>): BidReport => ({
  sha256: sha('b'),
  kind: 'bid',
  vendor: 'CityPulse BV',
  system: 'Urban Data Platform',
  version: '4.2.0',
  asOf: { date: '2026-11-16', basis: 'tender' },
  goLive: '2027-03-01',
  faults: [],
  files: [],
  totals: totalsOf(part.results, packIds),
  ...part,
});

/** Fails: everything that a report can hold. */
export const weak: BidReport = bidOf({
  file: 'bid.yaml',
  lot: '1',
  verdict: 'fail',
  exitCode: 1,
  files: [
    { file: 'evidence/parking.jsonld', state: 'read', kind: 'ngsi-ld-entity', sha256: sha('1'), bytes: 48_211 },
    { file: 'evidence/context-openapi.yaml', state: 'read', kind: 'openapi', sha256: sha('2'), bytes: 9_120 },
    {
      file: 'evidence/old-api.json',
      state: 'wrong-kind',
      why: 'is a Postman collection; its place takes an OpenAPI description',
      sha256: sha('3'),
      bytes: 900,
    },
    {
      file: 'evidence/contract.pdf',
      state: 'unreadable',
      kind: 'document',
      why: 'it has no text that this tool can read',
      sha256: sha('4'),
      bytes: 1_204_000,
    },
    {
      file: 'evidence/broken.json',
      state: 'invalid',
      why: 'cannot be read as json: it ends too early',
      sha256: sha('5'),
      bytes: 12,
    },
    { file: 'evidence/records 2026/exchanges\n.har', state: 'missing', why: 'there is no such file' },
  ],
  waivers,
  results: [...musts, ...waived, ...others, ...advice],
});

/** Passes, with names that a terminal must not obey. */
export const strong: BidReport = bidOf({
  file: 'bids/停车 场/bid.yaml',
  vendor: '上海智慧城市数据平台有限公司 \u001b[31mACME\u001b[0m',
  system: 'Plate\u202eforme 東京',
  version: '2',
  verdict: 'pass',
  exitCode: 0,
  results: [...musts, ...others].filter(({ outcome }) => outcome === 'pass' || outcome === 'notApplicable'),
});

/** Incomplete: what is left when nothing fails. */
export const open: BidReport = bidOf({
  file: 'bids/open/bid.yaml',
  kind: 'system',
  verdict: 'incomplete',
  exitCode: 3,
  asOf: { date: '2026-11-21', basis: 'today' },
  results: musts.filter(({ outcome, reason }) => outcome !== 'fail' || reason === 'missing' || reason === 'unproven'),
});

/** Passes, with a departure that the buyer waives. */
export const accepted: BidReport = bidOf({
  file: 'bids/accepted/bid.yaml',
  verdict: 'pass',
  exitCode: 0,
  waivers: waivers.slice(0, 1),
  results: [...musts.filter(({ outcome }) => outcome === 'pass'), ...waived.slice(0, 1)],
});

/** Could not be judged. */
export const unrunnable: BidReport = {
  file: 'bids/broken bid/bid.yaml',
  exitCode: 2,
  faults: [
    {
      file: 'bids/broken bid/bid.yaml',
      line: 3,
      column: 1,
      message: 'The key "vendr" is not known here.',
      hint: 'Did you mean "vendor"?',
    },
    {
      file: 'bids/broken bid/bid.yaml',
      message: 'The manifest names no system\u0007.',
      hint: 'Add system: with name and version.',
    },
    { file: 'bids/broken bid/bid.yaml', line: 9, message: 'The key "kind" stands here twice.' },
  ],
  files: [],
  results: [],
};
