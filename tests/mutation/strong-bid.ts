import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type Json, pointerOf } from '../../src/source/pointer.ts';
import { sourceText } from '../../src/source/text.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import type { Files, MemoryBid } from './mutant.ts';

const folder = 'examples/strong';

/** The honest strong example: its manifest and all its files, read once. */
export const strongBid = (): MemoryBid => {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(`${folder}/evidence`, { withFileTypes: true, recursive: true })) {
    const path = posix.join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(posix.relative(folder, path), new Uint8Array(readFileSync(path)));
  }
  return { value: parsed('bid.yaml', readFileSync(`${folder}/bid.yaml`, 'utf8')), files: files as Files };
};

/** The value of a YAML or JSON text. */
export const parsed = (file: string, text: string): Json => parseYaml(sourceText(file, text)).value;

/** How the places of a mutant in a file are written. */
export const placeIn = (file: string, keys: readonly string[]): string => `${file}#${pointerOf(keys)}`;
