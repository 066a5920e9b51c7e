import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, member } from '../source/pointer.ts';
import { listMember, present, textMember } from './members.ts';
import { lacksHost, linksOf } from './ogc-links.ts';
import { type ProblemList, problemList } from './problem-list.ts';

/** What an OGC API Tiles server offers (OGC 20-057): its sets of tiles or one of them, or its tiling schemes or one of them (OGC 17-083r4). */
export const ogcTilesets: Kind = {
  name: 'ogc-tilesets',
  title: 'OGC API tile sets page',
  recognisedBy:
    'A list tilesets at the root, or one set of tiles: links beside the type of its data and a tiling scheme (tileMatrixSetURI or tileMatrixSetLimits). Also a list tileMatrixSets, or one tiling scheme with its tileMatrices.',
  recognise: ({ root }) => isList(root) || isTileset(root) || schemesIn(root) !== undefined,
  read: ({ root = null }) =>
    isList(root) || isTileset(root) ? readTilesets(root) : readSchemes(schemesIn(root) ?? []),
};

const isList = (root: Json | undefined): boolean =>
  isObject(root) &&
  Array.isArray(root.tilesets) &&
  listMember(root, 'tilesets').every((each) => isObject(each) && ('links' in each || 'dataType' in each));

const isTileset = (root: Json | undefined): boolean =>
  isObject(root) &&
  Array.isArray(root.links) &&
  typeof root.dataType === 'string' &&
  ['tileMatrixSetURI', 'tileMatrixSetId', 'tileMatrixSetLimits'].some((key) => Object.hasOwn(root, key));

/** The tiling schemes of a document, with the pointer to each; undefined where it holds none. */
const schemesIn = (root: Json | undefined): readonly Scheme[] | undefined => {
  if (!isObject(root)) return undefined;
  const list = listMember(root, 'tileMatrixSets');
  if (list.length > 0 && list.every((each) => textMember(each, 'id') !== undefined))
    return list.map((value, index) => ({ value, pointer: `/tileMatrixSets/${index}` }));
  return listMember(root, 'tileMatrices').some((matrix) => textMember(matrix, 'scaleDenominator') !== undefined)
    ? [{ value: root, pointer: '' }]
    : undefined;
};

type Scheme = { readonly value: Json; readonly pointer: string };

const most = 500;

const readSchemes = (schemes: readonly Scheme[]): Reading => {
  const problems = problemList();
  const spots: Record<string, Spot> = { '': { pointer: '' } };
  schemes.slice(0, most).forEach(({ pointer }, index) => {
    spots[`/schemes/${index}`] = { pointer };
  });
  // OGC 17-083r4, 7: the scheme itself names its reference system and its matrices; a list may leave both to its links.
  for (const { value, pointer } of schemes)
    if (textMember(value, 'crs') === undefined && !isObject(member(value, 'crs')) && linksOf(value).length === 0)
      problems.add('A tiling scheme needs its reference system (crs) or links to its description.', { pointer });
  return {
    state: 'read',
    facts: {
      count: 0,
      tilesets: [],
      schemes: schemes.slice(0, most).map(({ value }) => ({
        ...present({
          id: textMember(value, 'id'),
          title: textMember(value, 'title'),
          uri: textMember(value, 'uri'),
          crs: textMember(value, 'crs'),
        }),
        levels: listMember(value, 'tileMatrices').length,
      })),
      hosts: [...new Set(schemes.flatMap(({ value }) => linksOf(value)).flatMap(({ host }) => host ?? []))],
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const readTilesets = (root: Json): Reading => {
  const list = isList(root);
  const all = list ? listMember(root, 'tilesets') : [root];
  const problems = problemList();
  const spots: Record<string, Spot> = { '': { pointer: list ? '/tilesets' : '' } };
  if (all.length === 0)
    problems.add('The list of tile sets is empty: the server offers none.', { pointer: '/tilesets' });
  const tilesets = all.slice(0, most).map((tileset, index) => {
    const pointer = list ? `/tilesets/${index}` : '';
    spots[`/tilesets/${index}`] = { pointer };
    return tilesetFacts(tileset, pointer, problems);
  });
  return {
    state: 'read',
    facts: {
      count: all.length,
      tilesets,
      schemes: [],
      hosts: [...new Set([root, ...all].flatMap(linksOf).flatMap(({ host }) => host ?? []))],
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const tilesetFacts = (tileset: Json, pointer: string, problems: ProblemList) => {
  const links = linksOf(tileset);
  const scheme =
    textMember(tileset, 'tileMatrixSetURI') ??
    links.find(({ rel }) => rel === 'tiling-scheme')?.href ??
    textMember(tileset, 'tileMatrixSetId');
  // OGC 20-057, 9 (tile set metadata): the type of the data, the links, and the reference system, which a tiling scheme tells too.
  if (textMember(tileset, 'dataType') === undefined)
    problems.add('A tile set needs the type of its data (dataType: map, vector or coverage).', { pointer });
  if (links.length === 0) problems.add('A tile set needs links to its tiles or to its description.', { pointer });
  if (scheme === undefined && textMember(tileset, 'crs') === undefined)
    problems.add('A tile set needs its tiling scheme or its reference system.', { pointer });
  for (const link of links)
    if (lacksHost(link))
      problems.add(`The link ${link.href} has no host; the server does not know its own name.`, {
        pointer: `${pointer}/links/${link.index}/href`,
      });
  const templates = links.filter(({ rel, href }) => rel === 'item' || /\{tile(Row|Col|Matrix)\}/i.test(href));
  return {
    ...present({
      title: textMember(tileset, 'title'),
      dataType: textMember(tileset, 'dataType'),
      crs: textMember(tileset, 'crs'),
      tilingScheme: scheme,
    }),
    formats: [...new Set(templates.flatMap(({ type }) => type ?? []))],
    layers: listMember(tileset, 'layers').flatMap((layer) => textMember(layer, 'id') ?? []),
  };
};
