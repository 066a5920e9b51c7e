import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { listMember } from './members.ts';
import { problemList } from './problem-list.ts';

/** What an OGC API declares that it keeps: the document of /conformance. */
export const ogcConformance: Kind = {
  name: 'ogc-conformance',
  title: 'OGC API conformance page',
  recognisedBy:
    'The member conformsTo at the root, a list of addresses, in a document that is no entity, feature or catalogue record.',
  recognise: (probe) => isConformance(probe.root) || isBroken(probe, ['"conformsTo"', 'opengis.net/spec/']),
  read: (probe) => (probe.root === undefined ? readBroken(probe, ogcConformance.title) : readConformance(probe.root)),
};

const isClass = (entry: unknown): boolean => typeof entry === 'string' && conformanceClass(entry) !== undefined;

const isConformance = (root: Json | undefined): boolean =>
  isObject(root) &&
  Array.isArray(root.conformsTo) &&
  (root.conformsTo.every((each) => typeof each === 'string') || root.conformsTo.some(isClass)) &&
  !Object.hasOwn(root, '@context') &&
  (root.type === undefined || root.type === 'Catalog');

/** A conformance class taken apart. */
export type ConformanceClass = {
  readonly name: string;
  readonly part?: number;
  readonly version: string;
  readonly class: string;
  readonly uri: string;
};

/**
 * Takes the address of a conformance or requirements class apart (http and https alike, a slash at the end or not);
 * undefined for an address of another form.
 */
export const conformanceClass = (uri: string): ConformanceClass | undefined => {
  const ogc =
    /^https?:\/\/www\.opengis\.net\/spec\/([a-z][a-z\d_-]*?)(?:-(\d+))?\/(\d[\w.-]*)\/(?:conf|req|req-class)\/(.+?)\/?$/i.exec(
      uri,
    );
  if (ogc)
    return {
      name: seriesOf(ogc[1] ?? ''),
      ...(ogc[2] !== undefined && { part: Number(ogc[2]) }),
      version: ogc[3] ?? '',
      class: ogc[4] ?? '',
      uri,
    };
  const stac = /^https?:\/\/api\.stacspec\.org\/v([^/]+)\/(.+?)\/?$/i.exec(uri);
  return stac ? { name: 'stac-api', version: stac[1] ?? '', class: stac[2] ?? '', uri } : undefined;
};

const seriesOf = (name: string): string => {
  const lower = name.toLowerCase();
  return lower === 'iot_sensing' ? 'sensorthings' : lower.replace(/^ogcapi-/, 'ogc-api-');
};

const readConformance = (root: Json): Reading => {
  const problems = problemList();
  const listed = listMember(root, 'conformsTo');
  const conformsTo = listed.filter((uri) => typeof uri === 'string');
  const spots: Record<string, Spot> = {
    '': { pointer: '/conformsTo' },
    '/conformsTo': { pointer: '/conformsTo', ...(conformsTo.length === listed.length && { verbatim: true }) },
  };
  if (conformsTo.length === 0)
    problems.add('The list conformsTo is empty: the server declares nothing.', { pointer: '/conformsTo' });
  const standards = listed.flatMap((uri, index) => {
    const pointer = `/conformsTo/${index}`;
    if (typeof uri !== 'string') {
      problems.add('An entry of conformsTo is no text.', { pointer });
      return [];
    }
    if (!/^[a-z][a-z\d+.-]*:\S+$/i.test(uri))
      problems.add(`The entry ${uri.slice(0, 100)} is no address.`, { pointer });
    const known = conformanceClass(uri);
    return known === undefined ? [] : [{ known, pointer }];
  });
  standards.forEach(({ pointer }, index) => {
    spots[`/standards/${index}`] = { pointer };
  });
  return {
    state: 'read',
    facts: {
      conformsTo,
      standards: standards.map(({ known }) => known),
      names: [...new Set(standards.map(({ known }) => known.name))],
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};
