import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { BidReport } from '../../src/generated/report.ts';
import { html } from '../../src/report/html.ts';
import { open, run, strong, weak } from './sample.ts';
import { options } from './support.ts';

const bidAt = (index: number): BidReport => ({
  ...structuredClone([weak, strong, open][index % 3] ?? weak),
  file: `bids/${index}/bid.yaml`,
  vendor: `Vendor ${index}`,
});

describe('a thousand bids', () => {
  it('are written when they come, but for the few that tell whether they are many', async () => {
    let asked = 0;
    const stream = async function* (): AsyncGenerator<BidReport> {
      for (; asked < 200; ) yield bidAt(asked++);
    };
    let begun = 0;
    for await (const chunk of html.write(run, stream(), options())) {
      begun += String(chunk).includes('<details class="bid">') ? 1 : 0;
      expect(asked).toBeLessThanOrEqual(Math.max(25, begun + 1));
    }
    expect(begun).toBe(200);
  });

  it('need next to no more memory than a hundred', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used: number[] = [];
    const stream = async function* (): AsyncGenerator<BidReport> {
      for (let index = 0; index < 1_000; index++) {
        if (index % 100 === 99) {
          collect();
          used.push(process.memoryUsage().heapUsed);
        }
        yield bidAt(index);
      }
    };
    let length = 0;
    for await (const chunk of html.write(run, stream(), options())) length += chunk.length;
    const [first = 0] = used;
    const perBid = (Math.max(...used) - first) / 900;
    expect(length).toBeGreaterThan(10_000_000);
    expect(perBid).toBeLessThan(2_000);
  });
});
