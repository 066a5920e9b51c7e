import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probeBytes } from '../../src/evidence/probe.ts';
import { readAs } from '../../src/evidence/read-evidence.ts';
import { kinds } from '../../src/evidence/registry.ts';
import { apply, changes, readAllAs } from './changes.ts';
import { makeZip } from './make-zip.ts';
import { papers } from './paper-samples.ts';
import { tools } from './reading.ts';

const workbook = makeZip({
  'xl/workbook.xml': '<workbook><sheets><sheet name="Prices" sheetId="1"/></sheets></workbook>',
});
const seeds: Readonly<Record<string, string | Uint8Array>> = { ...papers, xlsx: workbook };
const nameOf = (seed: string) => seed.replace(/ .*/, '');
const names = [...new Set(Object.keys(seeds).map(nameOf))];
const own = kinds.filter(({ name }) => names.includes(name));

describe('changed papers of catalogues, contracts, algorithms and software', () => {
  it.each(Object.keys(seeds))(
    '%s: no reader throws or hangs, facts keep their schema',
    async (name) => {
      const seed = seeds[name] ?? '';
      const seen = new Set<string>();
      await readAllAs(own, Buffer.from(seed), seen);
      expect([...seen]).toContain(nameOf(name));
      await fc.assert(
        fc.asyncProperty(changes, async (list) => readAllAs(own, apply(seed, list), seen)),
        { numRuns: 120 },
      );
    },
    120_000,
  );

  it('any value in the place of any other is read or refused', async () => {
    const roots = Object.values(papers).flatMap((text): readonly unknown[] => {
      try {
        return [JSON.parse(text)];
      } catch {
        return [];
      }
    });
    const value = fc.constantFrom<unknown>(
      null,
      true,
      -1.5,
      '',
      'x',
      'urn:a:b',
      '2026-02-30',
      [],
      [[]],
      {},
      [{}],
      [null],
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...roots), fc.nat(200), value, async (root, at, put) => {
        let left = at;
        const replaced = JSON.stringify(root, (key, each: unknown) => (key !== '' && left-- === 0 ? put : each));
        await readAllAs(own, Buffer.from(replaced), new Set());
      }),
      { numRuns: 2_500 },
    );
  }, 240_000);

  it.each([
    '[',
    '{"a":',
    '<a>',
    '<a b="',
    '_:a ',
    '<urn:a> ',
    '@prefix ',
    'a: ',
    '- ',
    'WEBVTT\n',
    '00:00.000 --> ',
    '"@id"',
    'CVE-',
    '# a\n',
  ])(
    'a file of 100,000 times %j is read or left alone in time',
    async (piece) => {
      for (const text of [
        piece.repeat(100_000),
        `@prefix dcat: <http://www.w3.org/ns/dcat#> .\n${piece.repeat(50_000)}`,
        `WEBVTT\n\n${piece.repeat(50_000)}`,
        `SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n${piece.repeat(50_000)}`,
      ]) {
        const probe = probeBytes('file', new Uint8Array(Buffer.from(text)));
        for (const kind of own) {
          const start = performance.now();
          if (kind.recognise(probe)) await readAs(kind, probe, tools);
          expect(performance.now() - start, `${kind.name} ${text.slice(0, 40)}`).toBeLessThan(8_000);
        }
      }
    },
    120_000,
  );
});
