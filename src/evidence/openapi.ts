import type { Kind, Probe } from '../model/evidence.ts';
import { isObject, type Json, member } from '../source/pointer.ts';
import { textMember } from './members.ts';
import { readOpenapi } from './openapi-read.ts';

/** OpenAPI descriptions of interfaces: 2.0 (Swagger), 3.0, 3.1 and 3.2, in YAML and JSON. */
export const openapi: Kind = {
  name: 'openapi',
  title: 'OpenAPI description',
  recognisedBy:
    'The member openapi (a version 3) or swagger (2.0) at the root, beside info, paths or components. Where neither stands there: info with a title, and paths that begin with a slash and hold operations; such a file is invalid.',
  recognise: (probe) =>
    probe.root === undefined ? isBroken(probe) : isDescription(probe.root) || isNameless(probe.root),
  read: (probe, tools) => {
    if (probe.root !== undefined && isNameless(probe.root))
      return {
        state: 'invalid',
        why: 'looks like an OpenAPI description and does not say of which version (the member openapi is missing)',
        spot: { pointer: '' },
      };
    if (probe.root !== undefined) return readOpenapi(probe, probe.root, tools);
    const why = probe.problem ?? 'it cannot be parsed';
    if (probe.limited) return { state: 'unreadable', why };
    return {
      state: 'invalid',
      why: `begins like an OpenAPI description and is not ${probe.format === 'json' ? 'JSON' : 'YAML'}: ${why}`,
      ...(probe.problemSpot !== undefined && { spot: probe.problemSpot }),
    };
  },
};

const isDescription = (root: Json): boolean => {
  if (!isObject(root)) return false;
  const version = root.openapi ?? root.swagger;
  if (typeof version !== 'string' && typeof version !== 'number') return false;
  return /^\d/.test(String(version)) || isObject(root.info) || isObject(root.paths);
};

/** A description from which only the version was left out. */
const isNameless = (root: Json): boolean =>
  isObject(root) &&
  !['openapi', 'swagger', 'asyncapi'].some((key) => Object.hasOwn(root, key)) &&
  textMember(root.info, 'title') !== undefined &&
  isObject(root.paths) &&
  Object.entries(root.paths).some(
    ([path, item]) =>
      path.startsWith('/') &&
      ['get', 'post', 'put', 'delete', 'patch'].some((method) => isObject(member(item, method))),
  );

const isBroken = (probe: Probe): boolean =>
  (probe.format === 'json' || probe.format === 'yaml') &&
  /^\s*(\{\s*)?["']?(openapi|swagger)["']?\s*:\s*["']?[23]\b/m.test(probe.source?.text.slice(0, 4_000) ?? '');
