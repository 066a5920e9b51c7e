import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type Json, keysOf, matches, pointerOf } from '../../src/source/pointer.ts';
import { fitsGlob } from './glob.ts';
import { type MemoryBid, type Mutant, textOf, withFiles } from './mutant.ts';
import { parsed } from './strong-bid.ts';
import { csvMutants, linesMutants, proseMutants, type TextBreak } from './text-mutants.ts';
import { withValue } from './tree.ts';

/** Breaks what stands inside the files of a bid, one thing at a time: a telling part, a column, a section, a number, a sentence. */
export const insideMutants = (bid: MemoryBid): readonly Mutant[] =>
  [...bid.files.keys()].flatMap((path) =>
    breaksIn(path, textOf(bid, path)).map(({ kind, where, text, to }) => ({
      kind,
      at: `${path}#${where}`,
      ...(to !== undefined && { to }),
      bid: withFiles(bid, { [path]: text }),
    })),
  );

const breaksIn = (path: string, text: string): readonly TextBreak[] => {
  const ending = posix.extname(path);
  if (ending === '.ndjson') return linesMutants(text);
  if (ending === '.csv') return csvMutants(text);
  if (ending === '.md') return proseMutants(text);
  return ending === '.html' ? [] : partsBroken(path, parsed(path, text));
};

type Place = { readonly at: string; readonly to?: Json };
type Telling = {
  readonly files: string;
  readonly besides?: readonly string[];
  readonly each?: readonly Place[];
  readonly all?: readonly Place[];
};

const folder = 'tests/mutation/telling-places';
const telling = readdirSync(folder)
  .sort()
  .map((name) => posix.join(folder, name))
  .flatMap((file) => parsed(file, readFileSync(file, 'utf8')) as unknown as readonly Telling[]);

const partsBroken = (path: string, root: Json): readonly TextBreak[] =>
  telling
    .filter(({ files, besides = [] }) => fitsGlob(path, files) && !besides.some((other) => fitsGlob(path, other)))
    .flatMap(({ each = [], all = [] }) => [
      ...each.flatMap((place) => met(root, place).map((keys) => broken(root, [keys], pointerOf(keys), place))),
      ...all.flatMap((place) => {
        const places = met(root, place);
        return places.length === 0 ? [] : [broken(root, places, place.at, place)];
      }),
    ]);

const met = (root: Json, { at }: Place): readonly (readonly string[])[] =>
  matches(root, keysOf(at)).map(({ keys }) => keys);

const broken = (root: Json, places: readonly (readonly string[])[], where: string, { to }: Place): TextBreak => ({
  kind: to === undefined ? 'a part of a file dropped' : 'a part of a file changed',
  where,
  ...(to !== undefined && { to: JSON.stringify(to) }),
  text: JSON.stringify(
    places.reduce<Json>((changed, keys) => withValue(changed, keys, to), root),
    null,
    1,
  ),
});
