import { describe, expect, it } from 'vitest';
import { algorithmRegister } from '../../src/evidence/algorithm-register.ts';
import { axeResults } from '../../src/evidence/axe-results.ts';
import { cyclonedx } from '../../src/evidence/cyclonedx.ts';
import { geojson } from '../../src/evidence/geojson.ts';
import { openacr } from '../../src/evidence/openacr.ts';
import type { Kind } from '../../src/model/evidence.ts';
import { probeOf, read } from './reading.ts';

const broken: readonly (readonly [Kind, string])[] = [
  [
    openacr,
    'title: T\nchapters:\n  success_criteria_level_a:\n    criteria:\n      - num: "1.1.1"\n        components:\n          - name: web\n            adherence: { level: supports\n',
  ],
  [cyclonedx, '{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [}'],
  [axeResults, '{"testEngine": {"name": "axe-core"}, "violations": [}'],
  [algorithmRegister, '[{"name": "a", "description_short": "b", "human_intervention": "c",,}]'],
  [geojson, '{"type": "FeatureCollection", "features": [}'],
];

describe('files that cannot be parsed', () => {
  it.each(broken)('are recognised as what they were meant to be', async (kind, text) => {
    expect(await read(kind, text)).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^looks like an? .+ and is not (JSON|YAML): /),
    });
  });

  it('tell the place of the fault where the parser tells it', async () => {
    expect(await read(openacr, broken[0]?.[1] ?? '')).toMatchObject({ spot: { line: 9 } });
  });

  it('are left to a person where the limit is ours', async () => {
    const deep = `{"type": "FeatureCollection", "features": ${'['.repeat(500)}${']'.repeat(500)}}`;
    expect(probeOf('f', deep).limited).toBe(true);
    expect(await read(geojson, deep)).toMatchObject({ state: 'unreadable' });
  });
});
