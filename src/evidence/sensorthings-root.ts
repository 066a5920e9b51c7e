import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { addressOf } from './hosts.ts';
import { listMember, objectMember, textMember } from './members.ts';
import { problemList } from './problem-list.ts';

/** The root page of a SensorThings API: 1.0 (OGC 15-078), 1.1 (18-088) and 2.0 (23-019). */
export const sensorthingsRoot: Kind = {
  name: 'sensorthings-root',
  title: 'SensorThings API root page',
  recognisedBy:
    'A list value at the root whose entries have name and url, one of them named Things, Datastreams, Sensors or Observations.',
  recognise: ({ root }) =>
    isObject(root) &&
    listMember(root, 'value').some(
      (entry) =>
        /^(Things|Datastreams|Sensors|Observations)$/.test(textMember(entry, 'name') ?? '') &&
        textMember(entry, 'url') !== undefined,
    ),
  read: ({ root }) => readRoot(root ?? null),
};

const readRoot = (root: Json): Reading => {
  const problems = problemList();
  const spots: Record<string, Spot> = { '': { pointer: '' }, '/sets': { pointer: '/value' } };
  const addresses = listMember(root, 'value').flatMap((entry, index) => {
    const name = textMember(entry, 'name');
    const url = textMember(entry, 'url');
    if (name === undefined || url === undefined) {
      problems.add('An entry needs the name and the address of an entity set.', { pointer: `/value/${index}` });
      return [];
    }
    return [{ name, url, index }];
  });
  addresses.forEach(({ index }, at) => {
    spots[`/sets/${at}`] = { pointer: `/value/${index}/name` };
    spots[`/addresses/${at}`] = { pointer: `/value/${index}` };
  });
  const settings = objectMember(root, 'serverSettings');
  const conformance = conformanceOf(settings);
  spots['/conformance'] = {
    pointer: '/serverSettings/conformance',
    ...(settings?.conformance !== undefined && isTexts(settings.conformance) && { verbatim: true }),
  };
  const mqtt = Object.entries(settings ?? {}).flatMap(([key, value]) =>
    listMember(value, 'endpoints')
      .filter(
        (endpoint): endpoint is string => typeof endpoint === 'string' && /^(mqtts?|wss?|tcp|ssl):/i.test(endpoint),
      )
      .map((endpoint) => ({ endpoint, pointer: pointerOf(['serverSettings', key, 'endpoints']) })),
  );
  mqtt.forEach(({ pointer }, index) => {
    spots[`/mqtt/${index}`] = { pointer };
  });
  return {
    state: 'read',
    facts: {
      version: versionOf(
        conformance,
        addresses.map(({ url }) => url),
      ),
      sets: addresses.map(({ name }) => name),
      addresses: addresses.map(({ name, url }) => ({ name, url })),
      hosts: [...new Set(addresses.flatMap(({ url }) => addressOf(url).host ?? []))],
      conformance,
      mqtt: [...new Set(mqtt.map(({ endpoint }) => endpoint))],
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const isTexts = (value: Json): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');

/** A list by the standard; a mapping is read too, since an example of the 2.0 text shows one. */
const conformanceOf = (settings: { readonly [key: string]: Json } | undefined): readonly string[] => {
  const { conformance } = settings ?? {};
  const listed = isObject(conformance) ? Object.values(conformance).flat() : [conformance ?? []].flat();
  return listed.filter((uri): uri is string => typeof uri === 'string');
};

const versionOf = (conformance: readonly string[], urls: readonly string[]): string => {
  const named = conformance.flatMap(
    (uri) => /\/spec\/(?:iot_sensing|sensorthings)\/(1\.0|1\.1|2\.0)\//.exec(uri)?.[1] ?? [],
  );
  const inPath = urls.flatMap((url) => /\/v(1\.0|1\.1|2\.0)(?:\/|$)/i.exec(url)?.[1] ?? []);
  return [...named, ...inPath].sort().at(-1) ?? 'unknown';
};
