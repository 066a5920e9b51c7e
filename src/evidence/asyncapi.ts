import type { Kind, Probe } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { readAsyncapi } from './asyncapi-read.ts';
import { readBroken } from './broken-file.ts';

/** AsyncAPI descriptions of interfaces that exchange messages: versions 2 and 3, in YAML and JSON. */
export const asyncapi: Kind = {
  name: 'asyncapi',
  title: 'AsyncAPI description',
  recognisedBy: 'The member asyncapi (a version) at the root, beside info or channels.',
  recognise: (probe) => (probe.root === undefined ? isBroken(probe) : isDescription(probe.root)),
  read: (probe, tools) =>
    probe.root === undefined ? readBroken(probe, asyncapi.title) : readAsyncapi(probe, probe.root, tools),
};

const isDescription = (root: Json): boolean => {
  if (!isObject(root)) return false;
  const { asyncapi: version } = root;
  if (typeof version !== 'string' && typeof version !== 'number') return false;
  return /^\d/.test(String(version)) || isObject(root.info) || isObject(root.channels);
};

const isBroken = (probe: Probe): boolean =>
  (probe.format === 'json' || probe.format === 'yaml') &&
  /^\s*(\{\s*)?["']?asyncapi["']?\s*:\s*["']?[1-9]\b/m.test(probe.source?.text.slice(0, 4_000) ?? '');
