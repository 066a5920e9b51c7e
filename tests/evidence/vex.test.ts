import { describe, expect, it } from 'vitest';
import { csaf } from '../../src/evidence/csaf.ts';
import { cyclonedx } from '../../src/evidence/cyclonedx.ts';
import { openvex } from '../../src/evidence/openvex.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, readWell, tools, verdictOf } from './reading.ts';

const statement = (more: object = {}) => ({
  vulnerability: { name: 'CVE-2026-1234' },
  products: [{ '@id': 'pkg:oci/citypulse@4.2.0' }],
  status: 'not_affected',
  justification: 'component_not_present',
  ...more,
});
const vex = (statements: readonly object[], more: object = {}) =>
  JSON.stringify({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://citypulse.nl/vex/1',
    author: 'CityPulse BV',
    timestamp: '2026-10-30T08:00:00Z',
    version: 1,
    statements,
    ...more,
  });

describe('OpenVEX', () => {
  it('tells each statement, and how many lack their reason or their remedy', async () => {
    const { facts, valid, spots } = await readWell(
      openvex,
      vex([
        statement(),
        statement({ status: 'affected', justification: undefined, action_statement: 'Update to 4.2.1' }),
      ]),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      edition: '0.2.0',
      author: 'CityPulse BV',
      statements: [
        { vulnerability: 'CVE-2026-1234', status: 'not_affected', justification: 'component_not_present' },
        { status: 'affected', action: 'Update to 4.2.1' },
      ],
      statuses: { not_affected: 1, affected: 1, fixed: 0, under_investigation: 0 },
      unreasoned: 0,
      contradictions: 1,
      products: ['pkg:oci/citypulse@4.2.0'],
    });
    expect(spots['/statements/1']).toEqual({ pointer: '/statements/1' });
  });

  it.each([
    [
      'a state without its reason',
      [statement({ justification: undefined })],
      'neither justification nor impact_statement',
      { unreasoned: 1 },
    ],
    [
      'an affected product without a remedy',
      [statement({ status: 'affected', justification: undefined })],
      'no action_statement',
      { withoutAction: 1 },
    ],
    ['another state', [statement({ status: 'safe' })], 'status must be one of', {}],
    ['no statement', [], 'at least 1 entry', { statementCount: 0 }],
  ])('finds %s', async (_, statements, sentence, counted) => {
    const { valid, problems, facts } = await readWell(openvex, vex(statements));
    expect(valid).toBe(false);
    expect(problems.map(({ message }) => message).join(' ')).toContain(sentence);
    expect(facts).toMatchObject(counted);
  });

  it('reads the draft that tools still write, with texts for vulnerability and product', async () => {
    const { facts, valid } = await readWell(
      openvex,
      vex([{ vulnerability: 'CVE-1', products: ['pkg:oci/a'], status: 'fixed' }], {
        '@context': 'https://openvex.dev/ns',
        version: '1',
      }),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      edition: '0.0.1',
      statements: [{ vulnerability: 'CVE-1', products: ['pkg:oci/a'] }],
    });
  });
});

const advisory = (more: object = {}, tracking: object = {}) => ({
  document: {
    category: 'csaf_vex',
    csaf_version: '2.0',
    publisher: { category: 'vendor', name: 'CityPulse BV', namespace: 'https://citypulse.nl' },
    title: 'VEX of CityPulse',
    notes: [{ category: 'summary', text: 'What we know' }],
    tracking: {
      id: 'CP-1',
      version: '1',
      status: 'final',
      initial_release_date: '2026-10-30T08:00:00Z',
      current_release_date: '2026-10-30T08:00:00Z',
      revision_history: [{ date: '2026-10-30T08:00:00Z', number: '1', summary: 'first' }],
      ...tracking,
    },
  },
  product_tree: {
    branches: [
      {
        category: 'vendor',
        name: 'CityPulse BV',
        branches: [
          {
            category: 'product_version',
            name: '4.2.0',
            product: {
              product_id: 'P1',
              name: 'CityPulse 4.2.0',
              product_identification_helper: { purl: 'pkg:oci/citypulse@4.2.0' },
            },
          },
        ],
      },
    ],
  },
  vulnerabilities: [
    {
      cve: 'CVE-2026-1234',
      notes: [{ category: 'description', text: 'x' }],
      product_status: { known_not_affected: ['P1'] },
      flags: [{ label: 'vulnerable_code_not_present', product_ids: ['P1'] }],
    },
  ],
  ...more,
});

describe('CSAF', () => {
  it('tells the statements of a VEX under the names of OpenVEX, products by what people call them', async () => {
    const { facts, valid, spots } = await readWell(csaf, JSON.stringify(advisory()));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      edition: '2.0',
      category: 'csaf_vex',
      author: 'CityPulse BV',
      status: 'final',
      productCount: 1,
      statements: [
        {
          vulnerability: 'CVE-2026-1234',
          status: 'not_affected',
          justification: 'vulnerable_code_not_present',
          products: ['pkg:oci/citypulse@4.2.0'],
        },
      ],
      unreasoned: 0,
    });
    expect(spots['/statements/0']).toEqual({ pointer: '/vulnerabilities/0/product_status/known_not_affected' });
  });

  it.each([
    ['a product that is not defined', { product_tree: undefined }, {}, '6.1.1'],
    ['a version that is not that of the history', {}, { version: '2' }, '6.1.16'],
    ['a date that is none', {}, { current_release_date: 'yesterday' }, 'schema'],
  ])('finds %s', async (_, more, tracking, sentence) => {
    const { valid, problems } = await readWell(csaf, JSON.stringify(advisory(more, tracking)));
    expect(valid).toBe(false);
    expect(problems.map(({ message }) => message).join(' ')).toContain(sentence);
  });

  it('does not judge an edition that it does not know', async () => {
    const other = advisory();
    other.document.csaf_version = '3.0';
    expect((await readWell(csaf, JSON.stringify(other))).valid).toBeUndefined();
    expect(csaf.recognise(probeOf('f', '{"document":{"title":"x"}}'))).toBe(false);
  });
});

describe('a VEX in CycloneDX', () => {
  it('has its statements under the same names', async () => {
    const { facts, spots } = await readWell(
      cyclonedx,
      JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        metadata: { component: { type: 'application', 'bom-ref': 'a', name: 'citypulse', version: '4.2.0' } },
        vulnerabilities: [
          { id: 'CVE-1', analysis: { state: 'in_triage' }, affects: [{ ref: 'a' }] },
          { id: 'CVE-2', analysis: { state: 'exploitable' }, recommendation: 'Update', affects: [{ ref: 'a' }] },
          { id: 'CVE-3' },
        ],
      }),
    );
    expect(facts).toMatchObject({
      vulnerabilities: 3,
      statementCount: 2,
      statements: [
        { vulnerability: 'CVE-1', status: 'under_investigation', products: ['citypulse'] },
        { status: 'affected', action: 'Update' },
      ],
    });
    expect(spots['/statements/1']).toEqual({ pointer: '/vulnerabilities/1' });
  });
});

/** One mixes the two ways of numbering, which test 6.1.30 forbids; the others need what the author of an extension publishes. */
const known = /6-1-14-32\.json|6-1-60-03-0[12]\.json/;

describe.skipIf(!hasCorpus)('the corpus', () => {
  it.each(labelled('vex'))(
    '$file',
    async ({ file, format, label, label_strength }) => {
      const kind = format === 'openvex' ? openvex : format === 'cyclonedx-vex' ? cyclonedx : csaf;
      const probe = corpusProbe(file);
      expect(kind.recognise(probe)).toBe(true);
      const reading = await kind.read(probe, tools);
      if (reading.state === 'read') expectSound(kind, probe, reading);
      if (label_strength === 'test-suite' && !known.test(file)) expect(verdictOf(reading)).toBe(label);
    },
    120_000,
  );
});

describe('CSAF 2.1 after its draft of February 2026', () => {
  const advisory = (more: object = {}, document: object = {}) =>
    JSON.stringify({
      $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json',
      document: {
        category: 'csaf_base',
        csaf_version: '2.1',
        distribution: { tlp: { label: 'CLEAR' } },
        publisher: { category: 'vendor', name: 'CityPulse BV', namespace: 'https://citypulse.nl' },
        title: 'On CityPulse',
        tracking: {
          current_release_date: '2026-05-02T10:00:00.000Z',
          id: 'CP-1',
          initial_release_date: '2026-05-02T10:00:00.000Z',
          revision_history: [{ date: '2026-05-02T10:00:00.000Z', number: '1', summary: 'First.' }],
          status: 'final',
          version: '1',
        },
        ...document,
      },
      ...more,
    });
  const named = (product_id: string) => ({ product_id, name: product_id });
  const tree = (next: string) => ({
    product_tree: {
      full_product_names: [named('A'), named('B')],
      product_paths: [
        {
          beginning_product_reference: 'A',
          full_product_name: named('A on B'),
          subpaths: [{ category: 'installed_on', next_product_reference: next }],
        },
      ],
    },
  });

  it('reads paths of products, which took the place of relationships', async () => {
    expect((await readWell(csaf, advisory(tree('B')))).problems).toEqual([]);
    const { problems } = await readWell(csaf, advisory(tree('C')));
    expect(problems[0]?.spot?.pointer).toMatch(/^\/product_tree\/product_paths\/0/);
  });

  it('takes the new profiles, and refuses what only looks like one', async () => {
    expect((await readWell(csaf, advisory({}, { category: 'csaf_withdrawn' }))).problems[0]?.message ?? '').not.toMatch(
      /6\.1\.26/,
    );
    const { problems } = await readWell(csaf, advisory({}, { category: 'Security\u2014Advisory' }));
    expect(problems[0]?.message).toMatch(/6\.1\.26/);
  });

  it('holds a withdrawn advisory to having no vulnerabilities (test 6.1.27.3)', async () => {
    const withdrawn = { category: 'csaf_withdrawn' };
    const tested = async (more: object) =>
      (await readWell(csaf, advisory(more, withdrawn))).problems.some(({ message }) => message.includes('6.1.27.3 '));
    expect(await tested({})).toBe(false);
    expect(await tested({ vulnerabilities: [{ title: 'A' }] })).toBe(true);
  });

  const extension = {
    $schema: 'https://a.example/x.json',
    category: 'supplementary',
    content: { a: 1 },
    critical: false,
  };

  it('tries extensions wherever they stand, by their published schema and no rule of its own', async () => {
    const twice = [extension, { ...extension, category: 'significant' }];
    expect((await readWell(csaf, advisory({ x_extensions: twice }))).valid).toBe(true);
    const { problems } = await readWell(csaf, advisory({}, { x_extensions: [{ ...extension, critical: 'no' }] }));
    expect(problems).toEqual([
      {
        message: 'Whether the extension is critical must be true or false.',
        spot: { pointer: '/document/x_extensions/0/critical' },
      },
    ]);
  });

  const product = (product_identification_helper: object) => ({
    product_tree: { full_product_names: [{ name: 'A', product_id: 'A', product_identification_helper }] },
  });
  const branch = (category: string, name: string, more: object) => ({ category, name, ...more });
  const leaf = { product: { name: 'A', product_id: 'A' } };
  const vulnerability = (more: object) => ({
    product_tree: { full_product_names: [named('A')] },
    vulnerabilities: [{ cve: 'CVE-2026-1', ...more }],
  });
  const metric = (content: object, more: object = {}) => ({ content, products: ['A'], ...more });
  const cvss = (baseScore: number, baseSeverity: string, more = '') => ({
    cvss_v4: {
      version: '4.0',
      vectorString: `CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:L/VI:L/VA:N/SC:N/SI:N/SA:N${more}`,
      baseScore,
      baseSeverity,
    },
  });

  it.each([
    ['6.1.42', product({ purls: ['pkg:npm/a@1', 'pkg:npm/b@1'] })],
    ['6.1.44', product({ serial_numbers: ['P*A*'] })],
    ['6.1.61', product({ skus: ['NL*12*'] })],
    ['6.1.50', { product_tree: { branches: [branch('product_version_range', 'all versions < 4.2', leaf)] } }],
    ['6.1.59', { product_tree: { branches: [branch('product_version_range', 'vers:intdot/4.2.0', leaf)] } }],
    ['6.1.57', { product_tree: { branches: [branch('vendor', 'A', { branches: [branch('vendor', 'B', leaf)] })] } }],
    [
      '6.1.58',
      {
        product_tree: {
          branches: [
            branch('product_version', '1', { branches: [branch('product_version_range', 'vers:intdot/<1.1', leaf)] }),
          ],
        },
      },
    ],
    ['6.1.46', vulnerability({ metrics: [metric({ ssvc_v2: { schemaVersion: '2.0.0' } })] })],
    [
      '6.1.47',
      vulnerability({
        metrics: [
          metric({ ssvc_v2: { timestamp: '2026-05-01T10:00:00Z', selections: [{}], target_ids: ['CVE-2026-2'] } }),
        ],
      }),
    ],
    [
      '6.1.49',
      vulnerability({ metrics: [metric({ ssvc_v2: { timestamp: '2026-06-01T10:00:00Z', selections: [{}] } })] }),
    ],
    [
      '6.1.51',
      vulnerability({
        metrics: [metric({ epss: { percentile: '0.9', probability: '0.9', timestamp: '2026-07-13T10:00:00.000Z' } })],
      }),
    ],
    [
      '6.1.53',
      vulnerability({
        first_known_exploitation_dates: [
          { date: '2026-01-24T10:00:00.000Z', exploitation_date: '2026-02-25T11:00:22.987Z', product_ids: ['A'] },
        ],
      }),
    ],
    [
      '6.1.56',
      vulnerability({ metrics: [metric(cvss(5.3, 'MEDIUM')), metric({ qualitative_severity_rating: 'low' })] }),
    ],
  ])('is held to test %s, which a document without the fault keeps', async (test, more) => {
    const { problems } = await readWell(csaf, advisory(more));
    expect(problems.map(({ message }) => message).join('\n')).toContain(`test ${test} of`);
    const sound = await readWell(csaf, advisory({ product_tree: { full_product_names: [named('A')] } }));
    expect(sound.problems).toEqual([]);
  });

  it.each([
    ['CC-BY-4.0 OR (MIT AND Apache-2.0+)', true],
    ['GPL-2.0-only WITH Classpath-exception-2.0', true],
    ['This is a licence text.', false],
    ['DocumentRef-a:LicenseRef-b', false],
    ['licenseref-a', false],
    ['LicenseRef-a/b', false],
    ['(MIT', false],
    ['MIT OR', false],
  ])('tells the licence %s by the grammar of SPDX (test 6.1.54)', async (license_expression, holds) => {
    const { problems } = await readWell(csaf, advisory({}, { license_expression }));
    expect(problems.some(({ message }) => message.includes('6.1.54'))).toBe(!holds);
  });

  it('asks a licence of one’s own for its note (test 6.1.55)', async () => {
    const own = { license_expression: 'LicenseRef-city' };
    const notes = (category: string) => [{ category, text: 'Free to use.', title: 'License' }];
    expect((await readWell(csaf, advisory({}, own))).problems[0]?.message).toMatch(/6\.1\.55/);
    expect((await readWell(csaf, advisory({}, { ...own, notes: notes('other') }))).problems[0]?.message).toMatch(
      /6\.1\.55/,
    );
    expect((await readWell(csaf, advisory({}, { ...own, notes: notes('legal_disclaimer') }))).problems).toEqual([]);
  });

  it('takes each score of one decimal place, and one that threat refines', async () => {
    const judged = async (content: object) =>
      (await readWell(csaf, advisory(vulnerability({ metrics: [metric(content)] })))).problems.filter(({ spot }) =>
        spot?.pointer?.includes('cvss_v4'),
      );
    expect(await judged(cvss(5.3, 'MEDIUM'))).toEqual([]);
    expect(await judged(cvss(2.1, 'LOW', '/E:U'))).toEqual([]);
    expect((await judged(cvss(5.4, 'MEDIUM')))[0]?.spot?.pointer).toBe(
      '/vulnerabilities/0/metrics/0/content/cvss_v4/baseScore',
    );
  });
});
