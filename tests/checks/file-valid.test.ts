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
