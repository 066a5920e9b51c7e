import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, member } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { cutOf } from './cut.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { lacksHost, linksOf } from './ogc-links.ts';
import { problemList } from './problem-list.ts';
import { spotOf } from './spot-of.ts';

/** The collections that an OGC API serves: the document of /collections, or of one collection. */
export const ogcCollections: Kind = {
  name: 'ogc-collections',
  title: 'OGC API collections page',
  recognisedBy:
    'A list collections (or instances, in OGC API EDR) at the root whose entries have an id, or one such entry: an id, links, and an extent, reference systems or a link to items.',
  recognise: (probe) =>
    listKey(probe.root) !== undefined || isOne(probe.root) || isBroken(probe, ['"links"', '"extent"', '/collections/']),
  read: (probe) => (probe.root === undefined ? readBroken(probe, ogcCollections.title) : readCollections(probe.root)),
};

/** The member under which the entries of a list stand: collections, or in OGC API EDR instances of one (OGC 19-086r6). */
const listKey = (root: Json | undefined): 'collections' | 'instances' | undefined =>
  (['collections', 'instances'] as const).find((key) => {
    if (!isObject(root) || !Array.isArray(root[key])) return false;
    const entries = listMember(root, key);
    return (
      (Array.isArray(root.links) || (key === 'collections' && entries.length > 0)) &&
      entries.every((each) => isObject(each) && (textMember(each, 'id') ?? textMember(each, 'name')) !== undefined)
    );
  });

const isOne = (root: Json | undefined): boolean =>
  isObject(root) &&
  typeof root.id === 'string' &&
  Array.isArray(root.links) &&
  !/^(Feature|FeatureCollection|Catalog)$/.test(String(root.type)) &&
  (!Object.hasOwn(root, 'stac_version') || linksOf(root).some(({ rel }) => rel === 'items')) &&
  (isObject(root.extent) ||
    typeof root.itemType === 'string' ||
    Array.isArray(root.crs) ||
    linksOf(root).some(isItems));

const isItems = ({ rel }: { readonly rel: string }): boolean => rel === 'items' || rel === 'item';

const most = 1_000;

const readCollections = (root: Json): Reading => {
  const list = listKey(root);
  const all = list === undefined ? [root] : listMember(root, list);
  const problems = problemList();
  const spots: Record<string, Spot> = { '': { pointer: list === undefined ? '' : `/${list}` } };
  if (list !== undefined && !Array.isArray(member(root, 'links')))
    problems.add('The document needs a list of links.', { pointer: '' });
  if (all.length === 0)
    problems.add('The list of collections is empty: the server serves nothing.', { pointer: `/${list}` });
  const collections = all.slice(0, most).map((collection, index) => {
    const pointer = list === undefined ? '' : `/${list}/${index}`;
    const fact = `/collections/${index}`;
    const links = linksOf(collection);
    spots[fact] = { pointer };
    for (const key of ['id', 'title', 'itemType', 'storageCrs'])
      spots[`${fact}/${key}`] = spotOf(root, `${pointer}/${key}`, textMember(collection, key));
    spots[`${fact}/crs`] = { pointer: `${pointer}/crs` };
    spots[`${fact}/extent`] = { pointer: `${pointer}/extent` };
    spots[`${fact}/licence`] = { pointer: `${pointer}/license` };
    spots[`${fact}/items`] = { pointer: `${pointer}/links` };
    if (textMember(collection, 'id') === undefined) problems.add('A collection needs an id.', { pointer });
    if (!Array.isArray(member(collection, 'links'))) problems.add('A collection needs a list of links.', { pointer });
    for (const link of links)
      if (lacksHost(link))
        problems.add(`The link ${link.href} has no host; the server does not know its own name.`, {
          pointer: `${pointer}/links/${link.index}/href`,
        });
    return {
      id: textMember(collection, 'id') ?? textMember(collection, 'name') ?? '',
      ...present({
        title: textMember(collection, 'title'),
        itemType: textMember(collection, 'itemType'),
        storageCrs: textMember(collection, 'storageCrs'),
        licence: textMember(collection, 'license'),
        extent: extentOf(collection),
      }),
      crs: crsOf(collection, list === undefined ? null : root),
      items: links.some(isItems),
    };
  });
  return {
    state: 'read',
    facts: { count: all.length, collections },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
    ...cutOf({ '/collections': all.length - most }),
  };
};

/** The reference systems of a collection; `#/crs` stands for those that the page names for all (OGC 18-058r1, 6.2.2). */
const crsOf = (collection: Json, page: Json): readonly string[] =>
  listMember(collection, 'crs')
    .flatMap((crs) =>
      crs === '#/crs' ? (listMember(page, 'crs').length > 0 ? listMember(page, 'crs') : [crs]) : [crs],
    )
    .filter((crs) => typeof crs === 'string');

const extentOf = (collection: Json): { readonly [key: string]: Json } | undefined => {
  const extent = objectMember(collection, 'extent');
  if (extent === undefined) return undefined;
  const spatial = objectMember(extent, 'spatial');
  const [box] = listMember(spatial, 'bbox');
  const temporal = objectMember(extent, 'temporal');
  const [interval] = listMember(temporal, 'interval');
  const moment = (index: number): string | undefined => {
    const found = Array.isArray(interval) ? interval[index] : undefined;
    return typeof found === 'string' && found !== '..' ? found : undefined;
  };
  const bbox = Array.isArray(box) ? box.filter((each) => typeof each === 'number' || each === null) : undefined;
  return present({ bbox, crs: textMember(spatial, 'crs'), from: moment(0), until: moment(1) });
};
