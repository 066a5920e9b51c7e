import type { Kind, Reading, ReadTools, Spot } from '../model/evidence.ts';
import { isObject, type Json, member } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { addressOf } from './hosts.ts';
import { present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { isAddress } from './reference-state.ts';
import { amount, anything, group, listOf, mapOf, type Shape, testShape, text } from './shape.ts';
import { tileTally, walkTile } from './tileset-tiles.ts';
import { unknownEdition } from './unknown-edition.ts';

type Group = { readonly [key: string]: Json };

/** A tileset of OGC 3D Tiles 1.0 or 1.1 (22-025r4): the tree of tiles and where their content is. Tiles themselves are not read. */
export const tiles3d: Kind = {
  name: '3d-tiles',
  title: '3D Tiles tileset',
  recognisedBy: 'A JSON object with asset.version, geometricError and a root tile.',
  recognise: (probe) =>
    probe.root === undefined
      ? isBroken(probe, ['"boundingVolume"', '"geometricError"', '"asset"'])
      : isObject(probe.root) &&
        isObject(probe.root.asset) &&
        isObject(probe.root.root) &&
        (Object.hasOwn(probe.root.root, 'boundingVolume') || Object.hasOwn(probe.root, 'geometricError')),
  read: (probe, tools) => (isObject(probe.root) ? readTileset(probe.root, tools) : readBroken(probe, tiles3d.title)),
};

const shape: Shape = group(
  { asset: group({ version: text }, { tilesetVersion: text }), geometricError: amount, root: anything },
  {
    extensionsUsed: listOf(text, 1),
    extensionsRequired: listOf(text, 1),
    properties: mapOf(group({ minimum: amount, maximum: amount })),
  },
);

/** Files of content that are looked for beside the tileset. */
const mostLooked = 100;

const readTileset = async (root: Group, tools: ReadTools): Promise<Reading> => {
  const problems = problemList();
  testShape(shape, root, problems);
  const version = textMember(root.asset, 'version') ?? '';
  const tally = tileTally();
  walkTile(root.root ?? null, '/root', 1, version, tally, problems);
  if (isObject(root.root) && root.root.refine === undefined)
    problems.add('The root tile must say how it is refined (refine: ADD or REPLACE).', { pointer: '/root' });
  if (!/^1\.[01]$/.test(version)) {
    const { message, spot } = unknownEdition('3D Tiles', version, '/asset');
    problems.untried(message, spot);
  }
  const used = [root.extensionsUsed ?? []].flat();
  for (const required of [root.extensionsRequired ?? []].flat())
    if (!used.includes(required))
      problems.add(`The extension ${String(required)} is required and not listed as used.`, {
        pointer: '/extensionsRequired',
      });
  const local = [...tally.contents].filter((uri) => !isAddress(uri) && !uri.startsWith('data:') && !uri.includes('{'));
  let missing = 0;
  for (const uri of local.slice(0, mostLooked)) {
    const sibling = await tools.sibling(pathOf(uri));
    if ('problem' in sibling && !sibling.limited) missing++;
  }
  const spots: Record<string, Spot> = {
    '': { pointer: '' },
    '/version': { pointer: '/asset/version' },
    '/tiles': { pointer: '/root' },
  };
  return {
    state: 'read',
    facts: {
      version,
      ...present({
        tilesetVersion: textMember(root.asset, 'tilesetVersion'),
        generator: textMember(member(root.asset, 'extras'), 'generator') ?? textMember(root.asset, 'generator'),
      }),
      ...(typeof root.geometricError === 'number' && { geometricError: root.geometricError }),
      tiles: tally.tiles,
      levels: tally.levels,
      contents: tally.contents.size,
      formats: [...new Set([...tally.contents].map(formatOf))].sort(),
      looked: Math.min(local.length, mostLooked),
      missing,
      boundingVolumes: [...tally.volumes].sort(),
      ...(tally.region !== undefined && { bounds: tally.region }),
      implicit: tally.implicit,
      extensions: used.filter((each): each is string => typeof each === 'string'),
      hosts: [...new Set([...tally.contents].flatMap((uri) => addressOf(uri).host ?? []))].slice(0, 20),
    },
    spots,
    problems: problems.list(),
    valid: problems.valid(),
  };
};

const pathOf = (uri: string): string => {
  const path = uri.split(/[?#]/)[0] ?? uri;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const formatOf = (uri: string): string =>
  /\.([A-Za-z\d]+)$/.exec(uri.split(/[?#]/)[0] ?? '')?.[1]?.toLowerCase() ?? 'unknown';
