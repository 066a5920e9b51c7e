import { describe, expect, it } from 'vitest';
import { folderWith, identity } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

/** What the rule says of a bid whose only category has this model. */
const judged = async (schema: object) => {
  const folder = folderWith({
    'bid.yaml': `${identity}data: [{ id: parking, holds: content, model: model.json }]\n`,
    'model.json': JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      ...schema,
    }),
  });
  const { out } = await runMain(['check', 'bid.yaml', '--format', 'json'], { cwd: folder });
  const results: readonly { rule: string; outcome: string; reason?: string; questions: { question: string }[] }[] =
    JSON.parse(out).bids[0].results;
  const result = results.find(({ rule }) => rule === 'mims/model-says-something');
  return [result?.outcome, result?.reason, ...(result?.questions ?? []).map(({ question }) => question)]
    .filter((part) => part !== undefined && part !== null)
    .join(' ');
};

const any = ['string', 'null', 'number', 'boolean', 'array', 'object'];

describe('a schema that rejects nothing but by a pattern that cannot be tried', () => {
  it('goes to a person, and one that rejects something else does not', async () => {
    const hard = { type: any, pattern: '^(?!free)' };
    expect(await judged({ properties: { spot: hard } })).toBe(
      'review Does the schema of each data model reject data that is wrong?',
    );
    expect(await judged({ properties: { spot: hard, free: { type: 'boolean' } } })).toBe('pass');
    expect(await judged({ properties: { spot: {} } })).toBe('fail unmet');
  });
});
