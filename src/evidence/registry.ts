import type { Kind, Probe } from '../model/evidence.ts';
import { algorithmRegister } from './algorithm-register.ts';
import { axeResults } from './axe-results.ts';
import { csv } from './csv.ts';
import { cyclonedx } from './cyclonedx.ts';
import { document } from './document.ts';
import { geojson } from './geojson.ts';
import { html } from './html.ts';
import { modelcard } from './modelcard.ts';
import { openacr } from './openacr.ts';
import { priceTable } from './price-table.ts';

/**
 * All kinds, the most specific first: the first one that recognises a file names it,
 * unless its place in the manifest accepts a later one that recognises it too.
 */
export const kinds: readonly Kind[] = [
  cyclonedx,
  openacr,
  axeResults,
  algorithmRegister,
  modelcard,
  geojson,
  priceTable,
  csv,
  html,
  document,
];

/** The kinds that recognise a file, most specific first. A kind whose look fails does not recognise it. */
export const recognise = (probe: Probe): readonly Kind[] =>
  kinds.filter((kind) => {
    try {
      return kind.recognise(probe);
    } catch {
      return false;
    }
  });
