import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probeBytes } from '../../src/evidence/probe.ts';
import { readAs } from '../../src/evidence/read-evidence.ts';
import { kinds } from '../../src/evidence/registry.ts';
import type { Kind } from '../../src/model/evidence.ts';
import { findQuote } from '../../src/source/quote.ts';
import { makePdf } from './make-pdf.ts';
import { makeZip } from './make-zip.ts';
import { expectSound, tools } from './reading.ts';

const json = (value: unknown) => Buffer.from(JSON.stringify(value, null, 1));

/** A file of each kind; parts of it are cut, doubled and replaced. */
const seeds: Readonly<Record<string, Uint8Array>> = {
  geojson: json({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 1,
        properties: { a: 1 },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        },
      },
    ],
  }),
  csv: Buffer.from('id;name;at\n1;"a ""b""; c";2026-10-30T10:00:00\n2;;2026-10-31\n'),
  'price-table': Buffer.from('type,what,amount,from\nswitching,"Export, all",EUR 0,2027-01-12\negress,GB,1.5,2026\n'),
  openacr: Buffer.from(
    'title: T\nproduct: { name: P, version: 4.10 }\nauthor: { email: a@b.example }\nreport_date: 8/31/2021\ncatalog: 2.5-edition-wcag-2.2-en\nchapters:\n  success_criteria_level_a:\n    criteria:\n      - num: "1.1.1"\n        components:\n          - { name: web, adherence: { level: supports, notes: x } }\n',
  ),
  'axe-results': json([
    {
      testEngine: { name: 'axe-core', version: '4' },
      url: 'u',
      violations: [{ id: 'x', tags: ['wcag111'], nodes: [{}] }],
      passes: [],
      incomplete: [],
    },
  ]),
  'algorithm-register': json([
    {
      name: 'a',
      description_short: 'b',
      organization: null,
      goal: '<p>TBD</p>',
      impacttoetsen_grouping: [{ title: 'DPIA' }],
    },
  ]),
  modelcard: Buffer.from(
    '---\nlicense: mit\nlibrary_name: x\nmodel-index:\n- name: m\n  results:\n  - task: { type: t }\n    dataset: { name: d }\n    metrics: [{ type: acc, value: 0.9 }]\n---\n\n# Model card\n\n## Results\n\n| a | b |\n|---|---|\n| c | 1 % |\n\n```\ncode\n```\n',
  ),
  cyclonedx: json({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { name: 'a', type: 'application', 'bom-ref': 'r' } },
    components: [
      {
        type: 'library',
        name: 'torch',
        purl: 'pkg:pypi/torch@2',
        licenses: [{ license: { id: 'MIT' } }],
        modelCard: { considerations: {} },
      },
    ],
    dependencies: [{ ref: 'r', dependsOn: ['x'] }],
  }),
  html: Buffer.from(
    '<!doctype html><html lang="nl"><head><title>T</title></head><body><main><h1>A</h1><form><label for=a>x</label><input id=a></form><table><tr><th>a</table><p>partially compliant</p></main></body></html>',
  ),
  document: Buffer.from('# Title\n\nText with **marks**, 2 May 2026.\n\n- item\n- [link](https://x.example)\n'),
  pdf: makePdf(['12 Exit', 'two months'], { title: 'T', language: 'en', tagged: true }),
  docx: makeZip({
    'word/document.xml': '<w:document><w:body><w:p><w:r><w:t>text</w:t></w:r></w:p></w:body></w:document>',
    'word/styles.xml': '<w:styles/>',
  }),
};

/** Kinds of the kind's own reader; PDF and zip libraries may throw, which the common entry turns into `unreadable`. */
const throughLibrary = new Set(['pdf', 'docx']);

type Cut = { readonly at: number; readonly length: number; readonly put: Uint8Array };

const put = fc.oneof(
  fc
    .constantFrom(
      '',
      'null',
      '{}',
      '[]',
      '"',
      "'",
      '\n',
      '-1',
      '1e999',
      '<',
      '>',
      '|',
      '---\n',
      '\u0000',
      '\ud83d\ude00',
      '{{',
      '](',
      '0'.repeat(40),
      ' '.repeat(40),
      '[['.repeat(20),
    )
    .map((text) => new Uint8Array(Buffer.from(text))),
  fc.uint8Array({ maxLength: 8 }),
);
const cuts: fc.Arbitrary<readonly Cut[]> = fc.array(
  fc.record({ at: fc.nat(100_000), length: fc.integer({ min: 0, max: 30 }), put }),
  { minLength: 1, maxLength: 4 },
);

const mutate = (seed: Uint8Array, list: readonly Cut[]): Uint8Array =>
  list.reduce<Uint8Array>((bytes, { at, length, put: piece }) => {
    const from = bytes.length === 0 ? 0 : at % bytes.length;
    return new Uint8Array(Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(from + length)]));
  }, seed);

const own: readonly Kind[] = kinds.filter(({ name }) => Object.hasOwn(seeds, name));

describe('mutated files', () => {
  it.each(Object.keys(seeds))('%s: no reader throws, none hangs, facts keep their schema', async (name) => {
    const seed = seeds[name] as Uint8Array;
    expect(own.some((kind) => kind.recognise(probeBytes('file', seed)))).toBe(true);
    await fc.assert(
      fc.asyncProperty(cuts, async (list) => {
        const probe = probeBytes('file', mutate(seed, list));
        for (const kind of own) {
          if (!kind.recognise(probe)) continue;
          const start = performance.now();
          const reading = throughLibrary.has(name) ? await readAs(kind, probe, tools) : await kind.read(probe, tools);
          expect(performance.now() - start).toBeLessThan(3_000);
          if (reading.state !== 'read') expect(reading.why).not.toBe('');
          else {
            expectSound(kind, probe, reading);
            findQuote(reading.passages ?? [], 'two months');
          }
        }
      }),
      { numRuns: throughLibrary.has(name) ? 60 : 150 },
    );
  });

  it.each([
    '[',
    '{"a":',
    '"',
    ',',
    '|a',
    '\n',
    '<div>',
    '<!--',
    '# a\n',
    '[a](',
    '**a**',
    '- ',
    'a,b\n',
    '{{',
    '<p',
    '&amp;',
    '`',
    '---\n',
    '\u00ad',
    '30 ',
  ])('a file of 200,000 times %j is read or left alone in time', async (piece) => {
    for (const text of [
      piece.repeat(200_000),
      `<!doctype html>${piece.repeat(200_000)}`,
      `# Model Card\n\n## Uses\n\n## Limitations\n\n${piece.repeat(100_000)}`,
    ]) {
      const probe = probeBytes('file', new Uint8Array(Buffer.from(text)));
      for (const kind of own) {
        const start = performance.now();
        if (kind.recognise(probe)) await readAs(kind, probe, tools);
        expect(performance.now() - start, `${kind.name} ${text.slice(0, 40)}`).toBeLessThan(8_000);
      }
    }
  });
});
