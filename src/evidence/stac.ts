import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, member, pointerOf } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { walkGeometry } from './geojson-geometry.ts';
import { addressOf } from './hosts.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { testShape } from './shape.ts';
import { editionOf, type StacForm, stacShape } from './stac-shapes.ts';
import { unknownEdition } from './unknown-edition.ts';

type Group = { readonly [key: string]: Json };

/** A STAC document (SpatioTemporal Asset Catalog 0.9 to 1.1): an item, a collection, a catalog, or a list of items. No link is followed. */
export const stac: Kind = {
  name: 'stac',
  title: 'STAC document',
  recognisedBy: 'A JSON object with stac_version that is an item, a collection or a catalog, or a list of such items.',
  recognise: (probe) =>
    probe.root === undefined ? isBroken(probe, ['"stac_version"']) : formOf(probe.root) !== undefined,
  read: (probe) => (isObject(probe.root) ? readStac(probe.root) : readBroken(probe, stac.title)),
};

type Form = StacForm | 'item-collection';

const formOf = (root: Json): Form | undefined => {
  if (!isObject(root)) return undefined;
  const features = listMember(root, 'features');
  if (root.type === 'FeatureCollection')
    return features.length > 0 && features.every((each) => member(each, 'stac_version') !== undefined)
      ? 'item-collection'
      : undefined;
  if (textMember(root, 'stac_version') === undefined) return undefined;
  if (root.type === 'Collection') return 'collection';
  if (root.type === 'Feature') return 'item';
  if (root.type === 'Catalog') return 'catalog';
  // Before type was demanded, and where it was forgotten: by what each must have.
  if (Object.hasOwn(root, 'extent')) return 'collection';
  if (['geometry', 'properties', 'assets'].filter((key) => Object.hasOwn(root, key)).length >= 2) return 'item';
  return Object.hasOwn(root, 'links') || Object.hasOwn(root, 'description') ? 'catalog' : undefined;
};

const readStac = (root: Group): Reading => {
  const problems = problemList();
  const form = formOf(root) ?? 'catalog';
  const items = form === 'item-collection' ? listMember(root, 'features') : form === 'item' ? [root] : [];
  const version = textMember(form === 'item-collection' ? items[0] : root, 'stac_version') ?? '';
  const known = /^(0\.9\.\d|1\.0\.0(-(beta|rc)\.\d+)?|1\.1\.\d(-(beta|rc)\.\d+)?)$/.test(version);
  if (form === 'item-collection')
    for (const [index, item] of items.entries())
      checkOne('item', item, pointerOf(['features', index]), version, problems);
  else checkOne(form, root, '', version, problems);
  const spots: Record<string, Spot> = { '': { pointer: '' } };
  for (const [fact, key] of keys) if (Object.hasOwn(root, key)) spots[`/${fact}`] = { pointer: `/${key}` };
  const assets = items.flatMap((item) => Object.entries(objectMember(item, 'assets') ?? {}));
  const all = [...assets, ...Object.entries(form === 'item' ? {} : (objectMember(root, 'assets') ?? {}))];
  const links = listMember(root, 'links').map((link) => ({
    rel: textMember(link, 'rel') ?? '',
    href: textMember(link, 'href') ?? '',
  }));
  const times = items.flatMap((item) =>
    ['datetime', 'start_datetime', 'end_datetime'].flatMap(
      (key) => textMember(objectMember(item, 'properties'), key) ?? [],
    ),
  );
  const [interval] = listMember(member(root, 'extent') && member(member(root, 'extent'), 'temporal'), 'interval');
  const moments = [...times, ...(Array.isArray(interval) ? interval : [])].filter(
    (each): each is string => typeof each === 'string',
  );
  return {
    state: 'read',
    facts: {
      form,
      version,
      ...present({
        id: textMember(root, 'id'),
        title: textMember(root, 'title') ?? textMember(objectMember(root, 'properties'), 'title'),
        description: textMember(root, 'description') ?? textMember(objectMember(root, 'properties'), 'description'),
        licence: textMember(root, 'license') ?? textMember(objectMember(root, 'properties'), 'license'),
        collection: textMember(root, 'collection'),
      }),
      items: items.length,
      ...(moments.length > 0 && { earliest: moments.toSorted()[0] ?? '', latest: moments.toSorted().at(-1) ?? '' }),
      ...boxOf(root, form),
      extensions: [...listMember(root, 'stac_extensions')].filter((each): each is string => typeof each === 'string'),
      links: links.slice(0, 100),
      assets: all.slice(0, 100).map(([key, asset]) => ({
        key,
        href: textMember(asset, 'href') ?? '',
        ...present({ type: textMember(asset, 'type') }),
        roles: listMember(asset, 'roles').filter((each): each is string => typeof each === 'string'),
      })),
      hosts: hostsOf([
        ...links.map(({ href }) => href),
        ...all.flatMap(([, asset]) => textMember(asset, 'href') ?? []),
      ]),
    },
    spots,
    problems: known ? problems.list() : [unknownEdition('STAC', version)],
    valid: known ? !problems.any() : undefined,
  };
};

const keys = [
  ['version', 'stac_version'],
  ['id', 'id'],
  ['title', 'title'],
  ['description', 'description'],
  ['licence', 'license'],
  ['collection', 'collection'],
  ['extensions', 'stac_extensions'],
  ['links', 'links'],
  ['assets', 'assets'],
  ['bbox', 'bbox'],
] as const;

/** The short names of extensions before they had addresses of their own. */
const short =
  /^(checksum|collection-assets|commons|context|cube|datacube|eo|file|item-assets|label|pointcloud|projection|proj|sar|sat|scientific|single-file-stac|tiled-assets|timestamps|version|view|asset|item-assets|raster|mlm|tiles)$/;

const checkOne = (form: StacForm, found: Json, pointer: string, version: string, problems: ProblemList): void => {
  const edition = editionOf(version);
  testShape(stacShape(form, edition), found, problems, pointer === '' ? 'document' : 'item', pointer);
  for (const [index, extension] of listMember(found, 'stac_extensions').entries()) {
    const name = String(extension);
    if (edition < 114 ? !short.test(name) && !/^https?:\/\//.test(name) : !/^[a-z][a-z\d+.-]*:\S+$/i.test(name))
      problems.add(
        `The extension ${name.slice(0, 80)} is ${edition < 114 ? 'none of its edition, nor the address of a schema' : 'not named by the address of its schema'}.`,
        { pointer: `${pointer}/stac_extensions/${index}` },
      );
  }
  const geometry = member(found, 'geometry');
  if (form === 'item' && isObject(geometry))
    walkGeometry(geometry, `${pointer}/geometry`, {
      problems,
      visit: () => {},
      type: () => {},
      wrongWinding: () => {},
    });
};

const boxOf = (root: Group, form: Form): { readonly bbox?: Json } => {
  const spatial = member(member(root, 'extent'), 'spatial');
  const found = form === 'collection' ? listMember(spatial, 'bbox')[0] : root.bbox;
  return Array.isArray(found) && found.every((each) => typeof each === 'number') ? { bbox: found as Json } : {};
};

const hostsOf = (urls: readonly string[]): readonly string[] =>
  [...new Set(urls.flatMap((url) => addressOf(url).host ?? []))].slice(0, 20);
