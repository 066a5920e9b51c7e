import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { sarif } from '../../src/report/sarif.ts';
import { cases, goldenBids, parsed } from './machine/cases.ts';
import { hostile, poisoned, shapeOf, textsOf } from './machine/hostile.ts';
import { open, result, run, strong, unrunnable, weak } from './sample.ts';

type Location = {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: Region };
};
type Region = { readonly startLine?: number; readonly startColumn?: number; readonly endColumn?: number };
type SarifResult = {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: { readonly [name: string]: string };
  readonly properties: { readonly bid: { readonly file: string } };
};
type Log = {
  readonly runs: readonly [
    {
      readonly results: readonly SarifResult[];
      readonly tool: {
        readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri?: string }[] };
      };
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly exitCode: number;
          readonly toolExecutionNotifications: readonly {
            readonly level: string;
            readonly message: { readonly text: string };
            readonly associatedRule?: { readonly id: string; readonly index: number };
          }[];
        },
      ];
    },
  ];
};

/* The schema of the OASIS Standard as Microsoft packages it; one of its patterns is no regular expression of flag u. */
const require = createRequire(import.meta.url);
const schema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
const { $schema: _draft, id: _id, ...rules } = schema;
const validate = ajv.compile(rules);

describe.each(cases)('the SARIF log of %s', (_, given, bids) => {
  it('keeps the schema of SARIF 2.1.0', async () => {
    validate(await parsed(sarif, given, bids));
    expect(validate.errors).toBeNull();
  });

  it('keeps what the errata add: a region begins at a line', async () => {
    const log = await parsed<Log>(sarif, given, bids);
    for (const { locations, relatedLocations = [] } of log.runs[0].results)
      for (const { physicalLocation } of [...locations, ...relatedLocations])
        if (physicalLocation.region !== undefined) expect(physicalLocation.region.startLine).toBeGreaterThan(0);
  });

  it('points each result at its rule', async () => {
    const [{ results, tool }] = (await parsed<Log>(sarif, given, bids)).runs;
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(tool.driver.rules.length);
  });
});

describe('the schema', () => {
  it('refuses what is not SARIF', async () => {
    const log = await parsed<Log>(sarif, run, [weak]);
    const broken = { ...log, runs: [{ ...log.runs[0], results: [{ level: 'fatal', message: {} }] }] };
    expect(validate(broken)).toBe(false);
  });
});

describe('kinds and levels', () => {
  const of = async (part: Parameters<typeof result>[0]) => {
    const log = await parsed<Log>(sarif, run, [{ ...weak, results: [result(part)] }]);
    return log.runs[0].results.filter(({ ruleId }) => ruleId === part.rule).map(({ kind, level }) => [kind, level]);
  };

  it.each([
    ['must', true, 'error'],
    ['should', true, 'warning'],
    ['may', true, 'note'],
    ['must', false, 'note'],
  ] as const)('a fail of a %s (asked: %s) has the level %s', async (level, asked, expected) => {
    const findings = [{ reason: 'unmet' as const, message: 'It is not.', places: [] }];
    expect(await of({ rule: 'mims/a', outcome: 'fail', reason: 'unmet', level, asked, findings })).toEqual([
      ['fail', expected],
    ]);
  });

  it.each(['pass', 'review', 'notApplicable'] as const)('%s is a kind of its own, without a level', async (outcome) => {
    expect(await of({ rule: 'mims/a', outcome })).toEqual([[outcome, 'none']]);
  });

  it('has no result for a check that broke, but a notification that names the rule', async () => {
    expect(await of({ rule: 'mims/a', outcome: 'error', why: 'The check broke: x.' })).toEqual([]);
    const [{ invocations, tool }] = (await parsed<Log>(sarif, run, [weak])).runs;
    const [{ toolExecutionNotifications: told }] = invocations;
    expect(told.map(({ associatedRule }) => associatedRule?.id)).toEqual([
      'accessibility/report-is-complete',
      'open-apis/examples-fit',
    ]);
    for (const { associatedRule } of told)
      expect(tool.driver.rules[associatedRule?.index ?? -1]?.id).toBe(associatedRule?.id);
  });

  it('asks the question of a failed rule as a review', async () => {
    const questions = [{ question: 'Is it?', why: 'Only a person can tell.', places: [] }];
    const findings = [{ reason: 'unmet' as const, message: 'It is not.', places: [] }];
    expect(await of({ rule: 'mims/a', outcome: 'fail', reason: 'unmet', findings, questions })).toEqual([
      ['fail', 'error'],
      ['review', 'none'],
    ]);
  });
});

describe('the verdict', () => {
  it.each([
    [weak, 'fail', 'error'],
    [strong, 'pass', 'none'],
    [open, 'open', 'none'],
    [unrunnable, 'open', 'none'],
  ])('is a result of its own', async (bid, kind, level) => {
    const [{ results }] = (await parsed<Log>(sarif, run, [bid])).runs;
    expect(results.filter(({ ruleId }) => ruleId === 'bidlint/verdict')).toMatchObject([{ kind, level }]);
  });

  it('is no pass and no success where a bid could not be judged', async () => {
    const [{ results, invocations }] = (await parsed<Log>(sarif, run, [unrunnable])).runs;
    expect(results.map(({ kind }) => kind)).toEqual(['open']);
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 });
    expect(invocations[0].toolExecutionNotifications.map(({ level }) => level)).toEqual(['error', 'error', 'error']);
  });

  it('is a success where every check ran', async () => {
    const [{ invocations }] = (await parsed<Log>(sarif, run, [strong])).runs;
    expect(invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 0, toolExecutionNotifications: [] });
  });
});

describe('places', () => {
  const contradiction = async (bid = weak) => {
    const [{ results }] = (await parsed<Log>(sarif, run, [bid])).runs;
    return results.find(({ message }) => message.text.includes('Swagger Petstore')) as SarifResult;
  };

  it('of a contradiction are both there: the claim as location, file and tender as related locations', async () => {
    const { locations, relatedLocations = [] } = await contradiction();
    expect(
      [...locations, ...relatedLocations].map(({ physicalLocation }) => physicalLocation.artifactLocation.uri),
    ).toEqual(['bid.yaml', 'evidence/context-openapi.yaml', 'tender.yaml']);
    expect(locations[0]?.physicalLocation.region).toMatchObject({ startLine: 41, startColumn: 18, endColumn: 47 });
  });

  it('stand behind the folder of their bid', async () => {
    const { relatedLocations = [] } = await contradiction({ ...weak, file: 'bids/a b/bid.yaml' });
    expect(relatedLocations[0]?.physicalLocation.artifactLocation.uri).toBe('bids/a%20b/evidence/context-openapi.yaml');
  });

  it('are never missing: what has none stands at the manifest', async () => {
    const [{ results }] = (await parsed<Log>(sarif, run, goldenBids)).runs;
    for (const { locations } of results) expect(locations).toHaveLength(1);
  });
});

describe('fingerprints', () => {
  const prints = async (bids: readonly (typeof weak)[]) =>
    (await parsed<Log>(sarif, run, bids)).runs[0].results.map(
      ({ partialFingerprints }) => partialFingerprints['bidlintItem/v1'],
    );

  it('are all different', async () => {
    const all = await prints(goldenBids);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((print) => /^[0-9a-f]{32}$/.test(print ?? ''))).toBe(true);
  });

  it('are all different where findings are alike in everything', async () => {
    const alike = { reason: 'unmet' as const, message: 'It is not.', places: [] };
    const results = [result({ rule: 'mims/a', outcome: 'fail', findings: [alike, alike, alike] })];
    expect(new Set(await prints([{ ...weak, results }])).size).toBe(4);
  });

  it('stay when lines move, and when other rules come or go', async () => {
    const moved = JSON.parse(JSON.stringify(weak), (key, value) => (key === 'line' ? value + 7 : value));
    expect(await prints([moved])).toEqual(await prints([weak]));
    const all = await prints([weak]);
    const fewer = await prints([{ ...weak, results: weak.results.slice(4) }]);
    expect(all).toEqual(expect.arrayContaining(fewer));
  });
});

describe('hostile strings in SARIF', () => {
  it.each(hostile)('change nothing but texts: %s', async (_, ending) => {
    const bad = poisoned(ending);
    const tame = poisoned(' tame');
    const log = await parsed<Log>(sarif, bad.run, bad.bids);
    validate(log);
    expect(validate.errors).toBeNull();
    expect(shapeOf(log)).toEqual(shapeOf(await parsed(sarif, tame.run, tame.bids)));
  });

  it('make no embedded link and no placeholder', async () => {
    const { run: given, bids } = poisoned('[click](http://evil.example) [x](1) {0} {{1}}');
    const [{ results, invocations, tool }] = (await parsed<Log>(sarif, given, bids)).runs;
    const messages = [...results, ...invocations[0].toolExecutionNotifications].map(({ message }) => message.text);
    for (const text of [...messages, ...textsOf(tool.driver.rules)]) {
      expect(text).not.toContain('](');
      expect(text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
    }
  });

  it('make no link of an address: help links come from packs and lead to the web', async () => {
    const linked = (url: string) => ({
      ...weak,
      results: [result({ rule: 'mims/a', outcome: 'pass', references: [{ standard: 'S', clause: '1', url }] })],
    });
    const help = async (url: string) =>
      (await parsed<Log>(sarif, run, [linked(url)])).runs[0].tool.driver.rules[1]?.helpUri;
    expect(await help('https://mims.oascities.org/a')).toBe('https://mims.oascities.org/a');
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'https://a b', 'https://\u202eb'])
      expect(await help(url)).toBeUndefined();
  });

  it('stay inside of their address, and are never another one', async () => {
    const { run: given, bids } = poisoned('', 'javascript:alert(1)//');
    const [{ results }] = (await parsed<Log>(sarif, given, bids)).runs;
    for (const { locations, relatedLocations = [] } of results)
      for (const { physicalLocation } of [...locations, ...relatedLocations])
        expect(physicalLocation.artifactLocation.uri).toMatch(/^javascript%3Aalert\(1\)\/\//);
  });
});
