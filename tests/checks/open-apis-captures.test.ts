import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePackFolder } from '../../src/load/compile-pack.ts';
import { capturedRecording } from '../support/captured-recording.ts';
import { judgeExample } from '../support/judge-example.ts';

const folder = '../shared/corpus/captures/';
const host = 'https://demo.vendor.example';

const judge = async (server: string, description: string, rule: string) => {
  const { rules } = await compilePackFolder('rules/open-apis');
  const found = rules.find(({ id }) => id === `open-apis/${rule}`);
  if (found === undefined) throw new Error(`there is no rule ${rule}`);
  const standards = server.endsWith('ogcapi') ? ['ogc-api-features@1.0'] : ['rest'];
  return judgeExample(found, {
    bid: {
      interfaces: [
        {
          id: 'air',
          standards,
          url: host,
          openTo: ['public'],
          barriers: 'none',
          description: 'api.txt',
          recordings: 'calls.har',
        },
      ],
      data: [{ id: 'stations', holds: 'content', read: 'air' }],
    },
    files: { 'api.txt': readFileSync(folder + description, 'utf8'), 'calls.har': capturedRecording(server, host) },
  });
};

describe.skipIf(!existsSync(folder))('open APIs, judged on captured answers of real servers', () => {
  it('MapServer is shown at work; its schemas stand with OGC, so a person looks at the answers', async () => {
    const mapserver = (rule: string) => judge('mapserver-ogcapi', 'mapserver-ogcapi/api.json', rule);
    expect((await mapserver('interfaces-are-shown-at-work')).outcome).toBe('pass');
    expect((await mapserver('claimed-standards-are-shown')).outcome).toBe('pass');
    expect((await mapserver('data-is-readable')).outcome).toBe('pass');
    expect((await mapserver('references-can-be-followed')).outcome).toBe('pass');
    expect((await mapserver('use-costs-no-fee')).outcome).toBe('pass');
    expect((await mapserver('recorded-answers-fit-the-description')).outcome).toBe('review');
  });

  it('QGIS Server answers without a member that its own description demands', async () => {
    const judgement = await judge('qgis-ogcapi', 'qgis-ogcapi/api.json', 'recorded-answers-fit-the-description');
    expect(judgement).toMatchObject({ outcome: 'fail', reason: 'contradicted' });
    expect(judgement.findings[0]?.expected).toBe('a member name');
    expect(judgement.findings[0]?.places.map(({ file }) => file)).toEqual(['calls.har', 'api.txt']);
  });

  it('the mock server Prism is not the offered system, though its answers fit the description', async () => {
    for (const server of ['prism-static', 'prism-dynamic']) {
      const shown = await judge(server, 'prism-openapi.yaml', 'interfaces-are-shown-at-work');
      expect(shown).toMatchObject({ outcome: 'fail', reason: 'contradicted' });
      expect(shown.findings[0]?.message).toContain('Prism');
      expect((await judge(server, 'prism-openapi.yaml', 'recorded-answers-fit-the-description')).outcome).toBe('pass');
      expect((await judge(server, 'prism-openapi.yaml', 'use-costs-no-fee')).outcome).not.toBe('pass');
    }
  });
});
