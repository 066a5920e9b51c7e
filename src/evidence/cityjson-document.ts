import { isObject, type Json } from '../source/pointer.ts';
import { type AddAt, checkObjects } from './cityjson-objects.ts';
import { numbersOf } from './cityjson-tally.ts';
import { listMember, objectMember, textMember } from './members.ts';

type CityDocument = { readonly [key: string]: Json };

/** Whether the vertices of a version are whole numbers with a scale and an origin (from 1.1 on). */
const isCompressed = (version: string): boolean => version === '1.1' || version === '2.0';

/** Whether a version comes after those that are known, so that its rules are not. */
export const isLater = (version: string): boolean => {
  const [, major, minor] = /^(\d{1,4})\.(\d{1,4})$/.exec(version) ?? [];
  return Number(major) > 2 || (Number(major) === 2 && Number(minor) > 0);
};

/** Checks a CityJSON object or one feature of a sequence: what it must have, its vertices, its objects. */
export const checkDocument = (document: CityDocument, version: string, add: AddAt): void => {
  if (objectMember(document, 'CityObjects') === undefined) add('The member CityObjects (an object) is missing.', []);
  if (!Array.isArray(document.vertices)) add('The list of vertices is missing.', []);
  const vertices = listMember(document, 'vertices');
  const wrong = vertices.findIndex((vertex) => numbersOf(vertex) === undefined);
  if (wrong >= 0) add('A vertex must be a list of three numbers.', ['vertices', wrong]);
  if (isCompressed(version)) {
    const broken = vertices.findIndex((vertex) => numbersOf(vertex)?.every(Number.isInteger) === false);
    if (broken >= 0)
      add('From version 1.1 on, vertices are whole numbers with a scale and an origin.', ['vertices', broken]);
  }
  checkObjects(
    objectMember(document, 'CityObjects') ?? {},
    {
      version,
      vertices: vertices.length,
      templates: listMember(objectMember(document, 'geometry-templates'), 'templates').length,
    },
    add,
  );
};

/** Checks what the head of a file says: version, transform, reference system, extensions. */
export const checkHead = (document: CityDocument, version: string, add: AddAt): void => {
  if (!/^(0\.9|1\.0|1\.1|2\.0)$/.test(version))
    add(
      'The version is none of CityJSON (0.9, 1.0, 1.1 or 2.0).',
      Object.hasOwn(document, 'version') ? ['version'] : [],
    );
  const { transform } = document;
  const scaled = isObject(transform) && numbersOf(transform.scale) && numbersOf(transform.translate);
  if (transform === undefined ? isCompressed(version) : !scaled)
    add(
      'The member transform with scale and translate is missing, so nobody can tell where the vertices lie.',
      transform === undefined ? [] : ['transform'],
    );
  const system = objectMember(document, 'metadata')?.referenceSystem;
  if (system !== undefined && !isSystem(system, version))
    add(
      isCompressed(version)
        ? 'The reference system must be an address that begins with https://www.opengis.net/def/crs/.'
        : 'The reference system must be a name such as urn:ogc:def:crs:EPSG::7415.',
      ['metadata', 'referenceSystem'],
    );
  for (const [name, extension] of Object.entries(objectMember(document, 'extensions') ?? {}))
    if (textMember(extension, 'url') === undefined || textMember(extension, 'version') === undefined)
      add(`The extension ${name.slice(0, 60)} must name its address and its version.`, ['extensions', name]);
};

const isSystem = (system: Json, version: string): boolean =>
  typeof system === 'string' &&
  (isCompressed(version)
    ? /^https?:\/\/www\.opengis\.net\/def\/crs\//.test(system)
    : /^urn:ogc:def:crs:|^https?:\/\/www\.opengis\.net\/def\/crs\//.test(system));
