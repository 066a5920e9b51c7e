import { describe, expect, it } from 'vitest';
import { type Example, judgeExample } from '../support/judge-example.ts';
import { packRules } from '../support/pack-rules.ts';

const rule = (await packRules('mims'))('mim-numbers-fit-the-edition');
const asked = async (example: Example) => {
  const { outcome, questions } = await judgeExample(rule, example);
  return { outcome, why: questions.map(({ why }) => why).join('\n') };
};
const answer = (because: string): Example => ({
  bid: { answers: { 'mims/model-is-recognised': { status: 'meets', because } } },
});
const contract = (text: string): Example => ({
  bid: { promises: { contract: 'contract.md' } },
  files: { 'contract.md': `# Contract\n\n${text}\n` },
});

describe('numbers of MIMs', () => {
  it.each([
    ['MIM1 changed its subject', 'We meet MIM1, context information management.', 'interlinking data'],
    ['MIM8 changed its subject', 'We meet MIM8: indicators and rankings of cities.', 'local digital twins'],
    ['MIM3 changed its subject', 'We meet MIM3 with the marketplace APIs of TM Forum.', 'exchanging data'],
    ['MIM4 is not in edition 9.0', 'MIM4 is met by our consent portal.', 'has no MIM4'],
    ['MIM5 is not in edition 9.0', 'Our models keep MIM 5.', 'has no MIM5'],
  ])('%s, in an answer and in a document alike', async (_, text, why) => {
    for (const bid of [answer(text), contract(text)]) {
      const said = await asked(bid);
      expect(said.outcome).toBe('review');
      expect(said.why).toContain(why);
    }
  });

  it.each([
    'MIM1 of MIMs Plus 9.0: identifiers are IRIs.',
    'MIM7: places are served by OGC API Features.',
    'MIMs Plus 5.0, MIM1: context information management.',
    'MIMs 2022: MIM4 and MIM5 are met.',
  ])('%s fits, or names the edition that it means', async (text) => {
    for (const bid of [answer(text), contract(text)]) expect((await asked(bid)).outcome).toBe('pass');
  });

  it('lets an answer name the edition for the document that it attaches', async () => {
    const example = (because: string): Example => ({
      bid: { answers: { 'mims/model-is-recognised': { status: 'meets', because, evidence: 'note.md' } } },
      files: { 'note.md': '# Note\n\nMIM1, context information management, is met by the broker.\n' },
    });
    expect((await asked(example('This follows MIMs Plus 5.0.'))).outcome).toBe('pass');
    expect((await asked(example('See the note.'))).outcome).toBe('review');
  });

  it('asks nothing of a text that names no MIM', async () => {
    expect((await asked(contract('The service runs on 12 servers.'))).outcome).toBe('notApplicable');
  });
});
