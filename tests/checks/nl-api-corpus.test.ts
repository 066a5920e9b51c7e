import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePackFolder } from '../../src/load/compile-pack.ts';
import { judgeExample } from '../support/judge-example.ts';

const corpus = '../shared/corpus/';

/** The rule of ours for each finding of the official linter that the test cases expect. */
const ours: { readonly [finding: string]: string } = {
  'info-contact': 'contact-with-name-and-address',
  'nlgov:info-contact-fields-exist': 'contact-with-name-and-address',
  'nlgov:use-problem-schema': 'errors-are-problem-details',
  'nlgov:paths-kebab-case': 'kebab-case-in-paths',
  'nlgov:semver': 'semantic-version',
  'oas3-api-servers': 'major-version-in-address',
  'nlgov:missing-version-header': 'version-in-a-header',
};

/** Their addresses are of example.com, which shows no encryption to anybody. */
const aside = ['nl-api/tls-without-exception'];

type Case = { readonly kind: string; readonly file: string; readonly label: string; readonly note?: string };

const cases = existsSync(`${corpus}index.json`)
  ? (JSON.parse(readFileSync(`${corpus}index.json`, 'utf8')) as readonly Case[])
      .filter(({ file }) => file.startsWith('nl-adr/Logius'))
      .map(({ file, note }) => ({ file, expected: /expected findings: ([^;]*)/.exec(note ?? '')?.[1] ?? 'none' }))
      .filter(({ expected }) => !expected.includes('openapi-root-exists'))
  : [];

const rules = cases.length === 0 ? [] : (await compilePackFolder('rules/nl-api')).rules;

describe.skipIf(cases.length === 0)('NL API Design Rules, on the test cases of the official linter', () => {
  it.each(cases.length === 0 ? [{ file: '', expected: '' }] : cases)('$file: $expected', async ({ file, expected }) => {
    const failed: string[] = [];
    for (const rule of rules) {
      if (aside.includes(rule.id)) continue;
      const { outcome } = await judgeExample(rule, {
        bid: { interfaces: [{ id: 'api', description: 'api.json' }] },
        files: { 'api.json': readFileSync(corpus + file, 'utf8') },
      });
      if (outcome === 'fail') failed.push(rule.id.replace('nl-api/', ''));
    }
    const wanted = expected.split(/,\s*/).flatMap((finding) => ours[finding] ?? []);
    expect(failed).toEqual([...new Set(wanted)]);
  });
});
