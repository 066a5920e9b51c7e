import { describe, expect, it } from 'vitest';
import { sarif } from '../../src/evidence/sarif.ts';
import { kindsOf, probeOf, readWell, tools } from './reading.ts';

const result = (more: object = {}) => ({
  ruleId: 'sql-injection',
  level: 'error',
  message: { text: 'A query is put together from input.' },
  locations: [{ physicalLocation: { artifactLocation: { uri: 'src/db.ts' } } }],
  ...more,
});
const run = (results: unknown, more: object = {}) => ({
  tool: {
    driver: {
      name: 'Semgrep',
      semanticVersion: '1.90.0',
      rules: [
        { id: 'sql-injection', properties: { 'security-severity': '9.1' } },
        { id: 'weak-hash', defaultConfiguration: { level: 'note' } },
      ],
    },
  },
  invocations: [{ executionSuccessful: true, endTimeUtc: '2026-10-20T10:00:00Z' }],
  results,
  ...more,
});
const scan = (...runs: readonly unknown[]) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs,
});
const read = (value: unknown) => readWell(sarif, JSON.stringify(value));

describe('a SARIF scan', () => {
  it('tells the tool, the time, and what is open by level and severity', async () => {
    const { facts, spots, valid, problems } = await read(
      scan(run([result(), { ruleIndex: 1, message: { text: 'MD5' } }])),
    );
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      tools: [{ name: 'Semgrep', version: '1.90.0' }],
      latest: '2026-10-20T10:00:00Z',
      resultCount: 2,
      open: 2,
      levels: { error: 1, warning: 0, note: 1, none: 0 },
      highest: 9.1,
      results: [{ rule: 'sql-injection', level: 'error', severity: 9.1, file: 'src/db.ts' }, { rule: 'weak-hash' }],
      runsWithoutResults: 0,
      failedRuns: 0,
    });
    expect(spots['/results/1']).toEqual({ pointer: '/runs/0/results/1' });
  });

  it('counts as settled only what somebody accepted', async () => {
    const { facts } = await read(
      scan(
        run([
          result({ suppressions: [{ kind: 'external', status: 'accepted' }] }),
          result({ suppressions: [{ kind: 'inSource' }] }),
          result({ suppressions: [{ kind: 'external', status: 'rejected' }] }),
          result({ suppressions: [{ kind: 'external', status: 'underReview' }] }),
          result({ kind: 'pass', level: 'none' }),
        ]),
      ),
    );
    expect(facts).toMatchObject({ resultCount: 5, open: 2, suppressed: 2 });
  });

  it('without results tells a scan that found nothing from one that did not take place', async () => {
    expect((await read(scan(run([])))).facts).toMatchObject({ resultCount: 0, runsWithoutResults: 0 });
    for (const results of [undefined, null]) {
      const { facts, valid } = await read(scan(run(results)));
      expect({ valid, runs: facts.runsWithoutResults }).toEqual({ valid: true, runs: 1 });
    }
    expect((await read(scan(run([], { invocations: [{ executionSuccessful: false }] })))).facts.failedRuns).toBe(1);
  });

  it.each([
    ['no run', scan()],
    ['a run without a tool', { ...scan(), runs: [{ tool: {}, results: [] }] }],
    ['another version', { ...scan(run([])), version: '2.0.0' }],
    ['results that are no list', scan(run({}))],
    ['a result without a message', scan(run([{ ruleId: 'a' }]))],
    ['a level that there is none of', scan(run([result({ level: 'critical' })]))],
    ['runs that are no list', { ...scan(), runs: 'none' }],
  ])('with %s is not valid', async (_, value) => {
    const { valid, problems } = await read(value);
    expect(valid).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('broken off is a fault of the file', async () => {
    const reading = await sarif.read(probeOf('f', JSON.stringify(scan(run([result()]))).slice(0, 180)), tools);
    expect(reading.state).toBe('invalid');
  });

  it.each([
    ['runs of a marathon', { runs: [{ name: 'Spring run', distance: 10 }] }],
    ['a list of tools', { tools: [{ driver: { name: 'x' } }] }],
    ['nothing', {}],
  ])('is not seen in %s', (_, value) => {
    expect(kindsOf(value)).not.toContain('sarif');
  });
});
