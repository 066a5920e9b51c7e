import { isObject, type Json, member } from '../source/pointer.ts';
import { listMember } from './members.ts';
import type { ProblemList } from './problem-list.ts';
import { anything, either, group, listOf, mapOf, type Placed, type Shape, text, textLike, value } from './shape.ts';

/** What a STAC document is. */
export type StacForm = 'item' | 'collection' | 'catalog';

const string: Shape = value('a text', (found) => typeof found === 'string');
const nothing: Shape = value('null', (found) => found === null);

/** A moment in UTC: STAC allows no other offset. */
const utc: Shape = value(
  'a date and time in UTC (2026-10-30T08:00:00Z)',
  (found) =>
    typeof found === 'string' &&
    /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?(\+00:00|Z)$/i.test(found) &&
    !Number.isNaN(Date.parse(found.replace(' ', 'T'))),
);

const box: Shape = value(
  'a box of 4 or 6 numbers',
  (found) => Array.isArray(found) && [4, 6].includes(found.length) && found.every((each) => typeof each === 'number'),
);

const link = (edition: number): Shape =>
  group({ rel: text, href: text }, { type: string, title: string }, (found, at, problems) => {
    const full = typeof found.href === 'string' && /^[a-z][a-z\d+.-]+:\S+$/i.test(found.href);
    if (edition >= 130 && found.rel === 'self' && !full)
      problems.add('The link with the relation self must be a full address with a scheme.', at);
  });

const provider: Shape = group({ name: text }, { description: string, roles: listOf(string), url: string });

const common = {
  title: string,
  description: text,
  keywords: listOf(string),
  license: text,
  providers: listOf(provider),
  created: utc,
  updated: utc,
  start_datetime: utc,
  end_datetime: utc,
  platform: string,
  instruments: listOf(string),
  constellation: string,
  mission: string,
  gsd: value('a number above zero', (found) => typeof found === 'number' && found > 0),
};

const asset: Shape = group({ href: text }, { title: string, description: string, type: string, roles: listOf(string) });

const head = (edition: number): { readonly [key: string]: Shape } => ({
  stac_version: text,
  id: text,
  links: listOf(link(edition)),
  ...(edition > 110 && { type: text }),
});

const extensions = { stac_extensions: listOf(text) };

/**
 * The editions in their order: 0.9 is 90, 1.0.0-beta.2 is 102, 1.0.0-rc.3 is 113, 1.0 is 120, 1.1 (also its beta) 130.
 * From 111 on catalogs and collections have a type; from 113 on the member collection and the link to it go together; from
 * 114 on extensions are named by the address of their schema, before that also by short names.
 */
export const editionOf = (version: string): number => {
  const [, minor, stage, number] = /^1\.([01])\.\d(?:-(beta|rc)\.(\d+))?$/.exec(version) ?? [];
  if (minor === undefined) return version.startsWith('1.') ? 130 : 90;
  if (minor === '1') return 130;
  return stage === undefined ? 120 : (stage === 'rc' ? 110 : 100) + Math.min(Number(number), 9);
};

/** What a STAC document must keep (STAC 0.9 to 1.1: items, collections, catalogs; each by the schemas of its edition). */
export const stacShape = (form: StacForm, edition: number): Shape => {
  if (form === 'catalog') return group({ ...head(edition), description: text }, { ...extensions, title: string });
  if (form === 'collection')
    return group(
      {
        ...head(edition),
        description: text,
        license:
          edition < 100 || edition >= 130
            ? text
            : textLike('an SPDX identifier, various or proprietary', /^[\w\-.+]+$/),
        extent: group({
          spatial: group({ bbox: listOf(box, 1) }),
          temporal: group({ interval: listOf(interval, 1) }),
        }),
      },
      {
        ...extensions,
        title: string,
        keywords: listOf(string),
        providers: listOf(provider),
        assets: mapOf(asset),
        summaries: mapOf(summary),
      },
    );
  return group(
    {
      stac_version: text,
      type: textLike('Feature', /^Feature$/),
      id: text,
      geometry: either(group({ type: text }), nothing),
      links: listOf(link(edition)),
      assets: mapOf(asset),
      properties: group({ datetime: either(utc, nothing) }, common, checkTimes),
    },
    { ...extensions, bbox: box, collection: text },
    (found, at, problems) => checkItem(found, edition, at, problems),
  );
};

const interval: Shape = value(
  'a start and an end, each a date and time in UTC or null',
  (found) =>
    Array.isArray(found) &&
    found.length === 2 &&
    found.every(
      (each) =>
        each === null || (typeof each === 'string' && /(\+00:00|Z)$/i.test(each) && !Number.isNaN(Date.parse(each))),
    ),
);

const summary: Shape = either(
  listOf(anything, 1),
  value('a range or a JSON Schema', (found) => isObject(found) && Object.keys(found).length > 0),
);

const checkTimes = (found: { readonly [key: string]: Json }, at: Placed, problems: ProblemList): void => {
  const { datetime, start_datetime: start, end_datetime: end } = found;
  if (datetime === null && (start === undefined || end === undefined))
    problems.add('Where datetime is null, start_datetime and end_datetime must stand.', at);
  else if ((start === undefined) !== (end === undefined))
    problems.add('start_datetime and end_datetime must stand together.', at);
  if (typeof start === 'string' && typeof end === 'string' && Date.parse(start) > Date.parse(end))
    problems.add(`start_datetime ${start.slice(0, 30)} is after end_datetime ${end.slice(0, 30)}.`, at);
};

/** Members that an extension demands of each item in all its editions. */
const demanded: { readonly [extension: string]: readonly string[] } = {
  pointcloud: ['pc:count', 'pc:type'],
  label: ['label:properties', 'label:description', 'label:type'],
  sar: ['sar:instrument_mode', 'sar:frequency_band', 'sar:polarizations'],
};

const checkItem = (
  found: { readonly [key: string]: Json },
  edition: number,
  at: Placed,
  problems: ProblemList,
): void => {
  if (isObject(found.geometry) && found.bbox === undefined)
    problems.add('An item with a geometry needs the member bbox.', at);
  if (found.geometry === null && found.bbox !== undefined && edition > 101)
    problems.add('An item without a geometry must not have the member bbox.', { pointer: `${at.pointer}/bbox` });
  const linked = listMember(found, 'links').some((each) => member(each, 'rel') === 'collection');
  if (edition >= 113 && linked && found.collection === undefined)
    problems.add('An item that links to its collection must name it in the member collection.', at);
  if (edition >= 113 && !linked && found.collection !== undefined)
    problems.add('An item that names its collection must have a link to it (relation collection).', {
      pointer: `${at.pointer}/collection`,
    });
  for (const extension of listMember(found, 'stac_extensions')) {
    const name = /stac-extensions\.github\.io\/([a-z-]+)\//.exec(String(extension))?.[1] ?? String(extension);
    const missing = (demanded[name] ?? []).find((key) => member(found.properties, key) === undefined);
    if (missing !== undefined)
      problems.add(`The item declares the extension ${name} and lacks ${missing}.`, {
        pointer: `${at.pointer}/properties`,
      });
  }
};
