import { describe, expect, it } from 'vitest';
import { axeResults } from '../../src/evidence/axe-results.ts';
import { probeOf, readWell } from './reading.ts';

const rule = (id: string, tags: readonly string[], nodes: number, impact = 'serious') => ({
  id,
  impact,
  tags,
  help: `help of ${id}`,
  nodes: Array.from({ length: nodes }, () => ({ target: ['p'] })),
});
const page = (more: object = {}) => ({
  testEngine: { name: 'axe-core', version: '4.14.1' },
  testEnvironment: {
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0.0.0 Safari/537.36',
  },
  timestamp: '2026-10-12T09:21:44.120Z',
  url: 'https://demo.citypulse.example/',
  toolOptions: { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa'] } },
  violations: [rule('color-contrast', ['wcag2aa', 'wcag143', 'EN-301-549'], 3)],
  incomplete: [rule('target-size', ['wcag22aa', 'wcag258'], 1)],
  passes: [rule('focus', ['wcag22aa', 'wcag2411'], 1)],
  inapplicable: [],
  ...more,
});

describe('axe results', () => {
  it('tells violations with their success criteria', async () => {
    const { facts, valid, spots } = await readWell(axeResults, JSON.stringify(page()));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      engine: { name: 'axe-core', version: '4.14.1' },
      timestamp: '2026-10-12T09:21:44.120Z',
      url: 'https://demo.citypulse.example/',
      environment: 'headless',
      runOnly: ['wcag2a', 'wcag2aa'],
      tags: ['EN-301-549', 'wcag22aa', 'wcag2aa'],
      violations: [{ rule: 'color-contrast', impact: 'serious', nodes: 3, criteria: ['1.4.3'] }],
      violatedCriteria: ['1.4.3'],
      incomplete: [{ rule: 'target-size', criteria: ['2.5.8'] }],
      passes: 1,
    });
    expect(spots['/violations/0']).toEqual({ pointer: '/violations/0' });
  });

  it('joins the pages of a list: nodes are summed, the worst impact counts', async () => {
    const list = [
      page({ violations: [] }),
      page({
        url: 'https://demo.citypulse.example/map',
        timestamp: '2026-10-13T09:00:00Z',
        violations: [rule('color-contrast', ['wcag143'], 2, 'critical')],
      }),
      page(),
    ];
    for (const [root, prefix] of [
      [list, ''],
      [{ results: list }, '/results'],
    ] as const) {
      const { facts, spots } = await readWell(axeResults, JSON.stringify(root));
      expect(facts).toMatchObject({
        pages: 3,
        timestamp: '2026-10-13T09:00:00Z',
        violations: [
          {
            nodes: 5,
            impact: 'critical',
            pages: ['https://demo.citypulse.example/map', 'https://demo.citypulse.example/'],
          },
        ],
      });
      expect(spots['/violations/0']).toEqual({ pointer: `${prefix}/1/violations/0` });
    }
  });

  it.each([
    ['Mozilla/5.0 (linux) AppleWebKit/537.36 (KHTML, like Gecko) jsdom/29.1.1', 'jsdom'],
    ['Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/144.0', 'browser'],
    ['curl/8', 'unknown'],
    [undefined, 'unknown'],
  ])('tells from the user agent %s that it was %s', async (userAgent, environment) => {
    expect(
      (await readWell(axeResults, JSON.stringify(page({ testEnvironment: { userAgent } })))).facts.environment,
    ).toBe(environment);
  });

  it('names what a result leaves out', async () => {
    const { valid, problems } = await readWell(
      axeResults,
      JSON.stringify(page({ testEngine: {}, url: undefined, timestamp: 'yesterday', incomplete: undefined })),
    );
    expect(valid).toBe(false);
    expect(problems).toHaveLength(4);
  });

  it('takes no other JSON for a result', () => {
    for (const root of [{ violations: [] }, [], { violations: ['a'], passes: [] }, { passes: [], incomplete: [] }])
      expect(axeResults.recognise(probeOf('f', JSON.stringify(root)))).toBe(false);
  });
});
