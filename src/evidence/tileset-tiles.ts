import { isObject, type Json } from '../source/pointer.ts';
import type { ProblemList } from './problem-list.ts';

/** What the tiles of a tileset come to. */
export type TileTally = {
  tiles: number;
  levels: number;
  implicit: boolean;
  region: { west: number; south: number; east: number; north: number } | undefined;
  readonly contents: Set<string>;
  readonly volumes: Set<string>;
};

/** An empty tally. */
export const tileTally = (): TileTally => ({
  tiles: 0,
  levels: 0,
  implicit: false,
  region: undefined,
  contents: new Set(),
  volumes: new Set(),
});

const numbers: { readonly [volume: string]: number } = { box: 12, region: 6, sphere: 4 };

/** Walks a tile and those below it, counts them, and tests each (22-025r4, section 7). */
export const walkTile = (
  tile: Json,
  pointer: string,
  level: number,
  version: string,
  tally: TileTally,
  problems: ProblemList,
): void => {
  if (!isObject(tile)) {
    problems.add('A tile must be an object.', { pointer });
    return;
  }
  tally.tiles++;
  tally.levels = Math.max(tally.levels, level);
  checkVolume(tile.boundingVolume, `${pointer}/boundingVolume`, level === 1, tally, problems);
  const { geometricError: error, refine, content, contents, children, implicitTiling } = tile;
  if (typeof error !== 'number' || error < 0) problems.add('A tile needs a geometricError of 0 or more.', { pointer });
  if (refine !== undefined && refine !== 'ADD' && refine !== 'REPLACE')
    problems.add(`The refinement of a tile must be ADD or REPLACE; it is ${JSON.stringify(refine)}.`, {
      pointer: `${pointer}/refine`,
    });
  if (content !== undefined && contents !== undefined)
    problems.add('A tile must not have both content and contents.', { pointer });
  if (implicitTiling !== undefined) tally.implicit = true;
  if (content !== undefined) addContent(content, `${pointer}/content`, version, tally, problems);
  if (Array.isArray(contents))
    for (const [index, each] of (contents as readonly Json[]).entries())
      addContent(each, `${pointer}/contents/${index}`, version, tally, problems);
  if (children !== undefined && (!Array.isArray(children) || children.length === 0))
    problems.add('The children of a tile must be a list that is not empty.', { pointer: `${pointer}/children` });
  if (Array.isArray(children))
    for (const [index, child] of (children as readonly Json[]).entries())
      walkTile(child, `${pointer}/children/${index}`, level + 1, version, tally, problems);
};

const addContent = (content: Json, pointer: string, version: string, tally: TileTally, problems: ProblemList): void => {
  const uri = isObject(content)
    ? (content.uri ?? (version === '1.0' || version === '0.0' ? content.url : undefined))
    : undefined;
  if (typeof uri !== 'string' || uri === '') {
    problems.add('The content of a tile must name its file in uri.', { pointer });
    return;
  }
  if (tally.contents.size < 100_000) tally.contents.add(uri);
};

const checkVolume = (
  volume: Json | undefined,
  pointer: string,
  outer: boolean,
  tally: TileTally,
  problems: ProblemList,
): void => {
  if (!isObject(volume)) {
    problems.add('A tile needs a boundingVolume.', { pointer });
    return;
  }
  const named = Object.keys(numbers).filter((key) => Object.hasOwn(volume, key));
  for (const key of named) {
    tally.volumes.add(key);
    const found = volume[key];
    if (!Array.isArray(found) || found.length !== numbers[key] || !found.every((each) => typeof each === 'number'))
      problems.add(`A bounding volume of the form ${key} must have ${numbers[key]} numbers.`, {
        pointer: `${pointer}/${key}`,
      });
    else if (key === 'region' && outer) tally.region = degrees(found as readonly number[]);
  }
  if (named.length === 0 && !isObject(volume.extensions))
    problems.add('A boundingVolume must be a box, a region or a sphere.', { pointer });
};

const degrees = ([west = 0, south = 0, east = 0, north = 0]: readonly number[]) => {
  const of = (radians: number): number => Math.round((radians * 180 * 1e7) / Math.PI) / 1e7;
  return { west: of(west), south: of(south), east: of(east), north: of(north) };
};
