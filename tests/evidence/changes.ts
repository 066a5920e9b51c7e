import fc from 'fast-check';
import { expect } from 'vitest';
import { probeBytes } from '../../src/evidence/probe.ts';
import { readAs } from '../../src/evidence/read-evidence.ts';
import type { Kind } from '../../src/model/evidence.ts';
import { expectSound, tools } from './reading.ts';

/** One change of a file's bytes. */
export type Change =
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'swap'; readonly at: number; readonly length: number; readonly other: number }
  | { readonly kind: 'put'; readonly at: number; readonly piece: string };

const at = fc.nat(1_000_000);
const length = fc.integer({ min: 1, max: 60 });
/** A few changes of one file. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at, length }),
    fc.record({ kind: fc.constant('double' as const), at, length }),
    fc.record({ kind: fc.constant('swap' as const), at, length, other: at }),
    fc.record({
      kind: fc.constant('put' as const),
      at,
      piece: fc.constantFrom(
        'null',
        '{}',
        '[]',
        '"#"',
        '"#/"',
        '"$ref": "#",',
        '-1',
        'true',
        '"x"',
        '\0',
        '%',
        '~',
        '&a ',
        '*a ',
        ': ',
        '"__proto__": {},',
      ),
    }),
  ),
  { minLength: 1, maxLength: 5 },
);

/** A file with changes made to it. */
export const apply = (seed: string | Uint8Array, list: readonly Change[]): Uint8Array =>
  list.reduce<Buffer>((bytes, change) => {
    const from = bytes.length === 0 ? 0 : change.at % bytes.length;
    if (change.kind === 'put')
      return Buffer.concat([bytes.subarray(0, from), Buffer.from(change.piece), bytes.subarray(from)]);
    const piece = bytes.subarray(from, from + change.length);
    const rest = bytes.subarray(from + change.length);
    if (change.kind === 'cut') return Buffer.concat([bytes.subarray(0, from), rest]);
    if (change.kind === 'double') return Buffer.concat([bytes.subarray(0, from), piece, piece, rest]);
    const to = rest.length === 0 ? 0 : change.other % rest.length;
    return Buffer.concat([bytes.subarray(0, from), rest.subarray(0, to), piece, rest.subarray(to)]);
  }, Buffer.from(seed));

/** What cannot be read carries a reason; whatever is read keeps the schema of its facts, and its places hold. */
export const readAllAs = async (own: readonly Kind[], bytes: Uint8Array, seen: Set<string>): Promise<void> => {
  const probe = probeBytes('file', bytes);
  for (const kind of own) {
    if (!kind.recognise(probe)) continue;
    seen.add(kind.name);
    const started = performance.now();
    const reading = await readAs(kind, probe, tools);
    expect(performance.now() - started, kind.name).toBeLessThan(5_000);
    if (reading.state === 'read') expectSound(kind, probe, reading);
    else {
      // What is wrong with a file follows its name; what keeps us from reading it follows a colon.
      if (reading.state === 'invalid')
        expect(reading.why).toMatch(/^(is|are|has|holds|looks|begins|names|does|cannot) /);
      else expect(reading.why).toMatch(/^(it|its|this tool|the|a) /);
      // A reader gives up only where a limit or the library says so, not because it stumbled over a value.
      expect(reading.why).not.toMatch(/of undefined|not a function|not iterable|Cannot read|Invalid URL/);
    }
  }
};
