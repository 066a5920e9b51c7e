import { describe, expect, it } from 'vitest';
import { folderWith, identity } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

/** What the rule on valid samples says of a bid with these files as the export of one category. */
const judged = async (exports: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = folderWith({
    'bid.yaml': `${identity}data: [{ id: parking, holds: content, export: [${exports.join(', ')}] }]\n`,
    ...files,
  });
  const { out } = await runMain(['check', 'bid.yaml', '--format', 'json'], { cwd: folder });
  const results: readonly {
    rule: string;
    outcome: string;
    questions: { question: string; why: string }[];
    findings: { message: string }[];
  }[] = JSON.parse(out).bids[0].results;
  const result = results.find(({ rule }) => rule === 'data-portability/sample-exports-are-valid');
  return {
    outcome: result?.outcome,
    questions: result?.questions ?? [],
    findings: result?.findings.map(({ message }) => message) ?? [],
  };
};

const good = 'spot,status\nA1,free\nA2,taken\n';
const described = (pattern: string): string =>
  JSON.stringify({
    resources: [
      {
        name: 'spots',
        path: 'spots.csv',
        schema: { fields: [{ name: 'spot', type: 'string', constraints: { pattern } }, { name: 'status' }] },
      },
    ],
  });

describe('a file of which not all could be tried', () => {
  it('goes to a person, who is told what is open', async () => {
    const { outcome, questions } = await judged(['datapackage.json'], {
      'datapackage.json': described('(?=A).*'),
      'spots.csv': good,
    });
    expect(outcome).toBe('review');
    expect(questions).toMatchObject([
      {
        question: 'Does datapackage.json keep the rules of its own kind?',
        why: expect.stringContaining('cannot try the pattern "(?=A).*"'),
      },
    ]);
  });

  it('says in which form it is written, where that is why', async () => {
    const concise = {
      id: 'urn:ngsi-ld:ParkingSpot:17',
      type: 'ParkingSpot',
      status: { value: 'free', observedAt: '2026-11-02T10:00:00Z' },
      '@context': 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld',
    };
    const { outcome, questions } = await judged(['spot.jsonld'], { 'spot.jsonld': JSON.stringify(concise) });
    expect(outcome).toBe('review');
    expect(questions).toMatchObject([{ why: expect.stringContaining('concise form of NGSI-LD') }]);
  });

  it('is told apart from another one by its name', async () => {
    const { questions } = await judged(['datapackage.json', 'more.json'], {
      'datapackage.json': described('(?=A).*'),
      'more.json': described('(?=B).*'),
      'spots.csv': good,
    });
    const [{ question = '', why = '' } = {}] = questions;
    expect(question).toContain('datapackage.json, more.json');
    expect(why).toMatch(/datapackage\.json: .*\(\?=A\).* more\.json: .*\(\?=B\)/);
  });

  it('is not hidden by a valid one beside it', async () => {
    const files = { 'datapackage.json': described('(?=A).*'), 'spots.csv': good, 'other.csv': good };
    const { outcome, questions } = await judged(['other.csv', 'datapackage.json'], files);
    expect(outcome).toBe('review');
    expect(questions.map(({ question }) => question)).toEqual([
      'Does datapackage.json keep the rules of its own kind?',
    ]);
    expect((await judged(['other.csv'], files)).outcome).toBe('pass');
  });

  it('is not charged to the bidder, and a fault of another file still is', async () => {
    const { outcome, findings } = await judged(['bad.csv', 'datapackage.json'], {
      'datapackage.json': described('(?=A).*'),
      'spots.csv': good,
      'bad.csv': 'spot,spot\nA1,free\nA2,taken\n',
    });
    expect(outcome).toBe('fail');
    expect(findings).toEqual([expect.stringContaining('stands twice')]);
  });
});
