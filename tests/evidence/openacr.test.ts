import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { openacr } from '../../src/evidence/openacr.ts';
import { catalogOf, chaptersOf, criteriaOf, successCriteria } from '../../src/evidence/openacr-criteria.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, readWell, tools, verdictOf } from './reading.ts';

type Answer = { readonly level?: string; readonly notes?: string };
const row = (num: unknown, answer: Answer | undefined, name = 'web') => ({
  num,
  components: [{ name, ...(answer && { adherence: answer }) }],
});
const report = (more: object = {}, a: readonly object[] = [], aa: readonly object[] = []) =>
  stringify({
    title: 'CityPulse Accessibility Conformance Report',
    product: { name: 'CityPulse', version: '4.2.0' },
    author: { company_name: 'CityPulse BV', email: 'acr@citypulse.example' },
    report_date: '2026-06-12',
    catalog: '2.5-edition-wcag-2.2-en',
    chapters: {
      success_criteria_level_a: { criteria: a },
      success_criteria_level_aa: { criteria: aa },
      success_criteria_level_aaa: { disabled: true, notes: 'Not claimed.' },
    },
    ...more,
  });
const all = (answer: Answer) =>
  [
    successCriteria('2.2', 'A').map((num) => row(num, answer)),
    successCriteria('2.2', 'AA').map((num) => row(num, answer)),
  ] as const;

describe('OpenACR', () => {
  it('counts the success criteria of each version of WCAG', () => {
    const counts = (['2.0', '2.1', '2.2'] as const).map((version) =>
      (['A', 'AA', 'AAA'] as const).map((level) => successCriteria(version, level).length),
    );
    expect(counts).toEqual([
      [25, 13, 23],
      [30, 20, 28],
      [32, 24, 31],
    ]); // 2.2 with 4.1.1, as the catalogues have it
    const chapters = chaptersOf(catalogOf('2.5-edition-wcag-2.2-508-eu-en'));
    expect(chapters.map((id) => criteriaOf(id, '2.2')?.length)).toEqual([
      32, 24, 31, 9, 55, 26, 5, 11, 39, 20, 10, 33, 0, 3, 31, 7, 8,
    ]);
  });

  it('reads a complete report', async () => {
    const { facts, valid, spots } = await readWell(
      openacr,
      report({}, ...all({ level: 'supports', notes: 'Checked with NVDA on 12 pages.' })),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      product: { name: 'CityPulse', version: '4.2.0' },
      author: { company: 'CityPulse BV', email: 'acr@citypulse.example' },
      reportDate: '2026-06-12',
      catalogKnown: true,
      wcag: '2.2',
      edition: '2.5',
      includes508: false,
      includesEn: false,
      missing: [],
      missingChapters: [],
      duplicates: [],
      counts: { supports: 56, none: 0 },
      remarks: { supportsWithoutRemark: 0, identicalSupportsRemark: 1 },
      supportsShare: 1,
    });
    expect(spots['/rows/0/level']).toEqual({
      pointer: '/chapters/success_criteria_level_a/criteria/0/components/0/adherence/level',
    });
  });

  it('lists what the declared catalogue asks and the report leaves open; 4.1.1 is not asked of WCAG 2.2', async () => {
    const [a, aa] = all({ level: 'supports' });
    const without = (rows: readonly { readonly num: unknown }[], ...nums: readonly string[]) =>
      rows.filter(({ num }) => !nums.includes(String(num)));
    const { facts } = await readWell(
      openacr,
      report({}, without(a, '4.1.1', '3.2.6'), [...without(aa, '2.5.8'), row('2.5.8', { level: '' })]),
    );
    expect(facts.missing).toEqual([
      { chapter: 'success_criteria_level_a', num: '3.2.6', wcagLevel: 'A' },
      { chapter: 'success_criteria_level_aa', num: '2.5.8', wcagLevel: 'AA' },
    ]);
  });

  it('does not excuse a chapter of A or AA that is disabled, nor chapters that are left out', async () => {
    const { facts } = await readWell(
      openacr,
      report({
        catalog: '2.5-edition-wcag-2.2-508-eu-en',
        chapters: { success_criteria_level_a: { disabled: true }, hardware: { disabled: true, notes: 'None.' } },
      }),
    );
    const missing = (facts.missing as readonly { readonly chapter: string }[]).map(({ chapter }) => chapter);
    expect(missing.filter((chapter) => chapter === 'success_criteria_level_a')).toHaveLength(31);
    expect(missing).not.toContain('hardware');
    expect(facts.missingChapters).toContain('en_301_549_software');
    expect(facts.missingChapters).not.toContain('en_301_549_web');
  });

  it('reads numbers without quotation marks as they are written, and says to quote them', async () => {
    const text = `title: T\nproduct: { name: P, version: 9.30 }\nauthor: { email: a@b.example }\nchapters:\n  en_301_549_non-web-documents:\n    criteria:\n      - num: 10.0\n        components: [{ name: none, adherence: { level: supports } }]\n`;
    const { facts, valid, problems } = await readWell(openacr, text);
    expect(facts).toMatchObject({ product: { version: '9.30' }, rows: [{ num: '10.0' }] });
    expect(valid).toBe(false);
    expect(problems.map(({ spot }) => spot?.pointer)).toEqual([
      '/product/version',
      '/chapters/en_301_549_non-web-documents/criteria/0/num',
    ]);
    expect(problems[1]?.message).toContain('"10.0"');
  });

  it.each([
    [
      'an unknown level',
      row('1.1.1', { level: 'does not support' }),
      '/chapters/success_criteria_level_a/criteria/0/components/0/adherence/level',
    ],
    [
      'a component that does not belong to WCAG',
      row('1.1.1', { level: 'supports' }, 'none'),
      '/chapters/success_criteria_level_a/criteria/0/components/0',
    ],
    [
      'a criterion of another chapter',
      row('1.4.3', { level: 'supports' }),
      '/chapters/success_criteria_level_a/criteria/0',
    ],
  ])('finds %s', async (_, wrong, pointer) => {
    const { valid, problems } = await readWell(openacr, report({}, [wrong]));
    expect(valid).toBe(false);
    expect(problems[0]?.spot).toEqual({ pointer });
  });

  it('finds unknown chapters and addresses that are none', async () => {
    const { problems } = await readWell(
      openacr,
      report({ author: { email: 'not-an-email' }, chapters: { chapter_nine: { criteria: [] } } }),
    );
    expect(problems.map(({ spot }) => spot?.pointer)).toEqual(['/author/email', '/chapters/chapter_nine']);
  });

  it('takes an American date where only one order is possible, and none that has two', async () => {
    expect((await readWell(openacr, report({ report_date: '8/31/2021' }))).facts).toMatchObject({
      reportDate: '2021-08-31',
      reportDateRaw: '8/31/2021',
    });
    const { facts, problems } = await readWell(openacr, report({ report_date: '3/4/2026' }));
    expect(facts).toMatchObject({ reportDate: null, reportDateRaw: '3/4/2026' });
    expect(problems[0]?.spot).toEqual({ pointer: '/report_date' });
    expect((await readWell(openacr, report({ report_date: undefined }))).facts.reportDate).toBeNull();
  });

  it('finds rows that stand twice, remarks that are missing, generic or always the same', async () => {
    const { facts } = await readWell(
      openacr,
      report({}, [
        row('1.1.1', { level: 'supports' }),
        row('1.1.1', { level: 'partially-supports', notes: '' }),
        row('1.2.1', { level: 'supports', notes: 'Supports' }),
        row('1.2.2', { level: 'supports', notes: 'supports' }),
        row('1.2.3', { level: 'not-applicable' }),
      ]),
    );
    expect(facts.duplicates).toEqual([
      {
        chapter: 'success_criteria_level_a',
        num: '1.1.1',
        component: 'web',
        levels: ['supports', 'partially-supports'],
      },
    ]);
    expect(facts.remarks).toEqual({
      supportsWithoutRemark: 1 / 3,
      notApplicableWithoutRemark: 1,
      failuresWithoutRemark: 1,
      identicalSupportsRemark: 1,
      generic: 2,
    });
    expect(facts.supportsShare).toBe(3 / 4);
  });

  it('takes neither a catalogue nor other papers for a report', () => {
    for (const text of [
      'title: VPAT\nstandards: []\nchapters: []\n',
      'title: x\nproduct: y\n',
      'foo: 2\n',
      'openapi: 3.0.0\ninfo: { title: x }\n',
    ])
      expect(openacr.recognise(probeOf('f.yaml', text))).toBe(false);
  });

  describe.skipIf(!hasCorpus)('real reports', () => {
    it.each(
      labelled('openacr').filter(({ format, file }) => format === 'report' && !file.endsWith('invalid-basic.yaml')),
    )('$file', async ({ file, label, label_strength }) => {
      const probe = corpusProbe(file);
      expect(openacr.recognise(probe)).toBe(true);
      const reading = await openacr.read(probe, tools);
      if (reading.state !== 'read') throw new Error(reading.why);
      expectSound(openacr, probe, reading);
      if (label_strength === 'test-suite') expect(verdictOf(reading)).toBe(label);
    });

    it.each([
      ['Plone-5', 76, 76],
      ['NVDA-2018', 38, 38],
      ['Moodle-3', 31, 26],
      ['govready-0.9', 42, 0],
      ['drupal-9', 77, 11],
      ['drupal-10-16', 56, 1],
    ])('%s claims Supports %i times, %i times without a remark', async (name, supports, bare) => {
      const reading = await openacr.read(corpusProbe(`openacr-reports/gsa-openacr/${name}.yaml`), tools);
      if (reading.state !== 'read') throw new Error(reading.why);
      expect(reading.facts).toMatchObject({
        counts: { supports },
        remarks: { supportsWithoutRemark: bare / supports },
      });
    });

    it('takes none of the nine catalogues for a report', () => {
      for (const name of ['2.4-edition-wcag-2.0-508-en', '2.5-edition-wcag-2.2-508-eu-en'])
        expect(openacr.recognise(corpusProbe(`openacr-reports/gsa-openacr-catalogs/${name}.yaml`))).toBe(false);
    });
  });
});
