import type { Json } from '../source/pointer.ts';
import { isObject, member } from '../source/pointer.ts';
import { addressOf, isLocalHost, isPlaceholderHost } from './hosts.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { below, itemsOf, membersOf, type Place } from './reference-follow.ts';

/** One address at which an interface is said to run, with the keys that lead to it. */
export type Server = {
  readonly facts: { readonly url: string; readonly [fact: string]: Json };
  readonly keys: readonly string[];
};

/** All addresses that a description names: those of the whole file first, then those of single paths and operations. */
export const serversOf = (root: Place): readonly Server[] => {
  if (Object.hasOwn(isObject(root.value) ? root.value : {}, 'swagger')) return swaggerServers(root);
  const paths = membersOf(below(root, 'paths')).map(([, item]) => item);
  const holders = [root, ...paths, ...paths.flatMap((path) => membersOf(path).map(([, operation]) => operation))];
  const found: Server[] = [];
  for (const holder of holders)
    for (const place of itemsOf(below(holder, 'servers'))) {
      const { value } = place;
      if (!isObject(value) || typeof value.url !== 'string') continue;
      const facts = serverFacts(value.url, value);
      if (!found.some((server) => server.facts.url === facts.url)) found.push({ facts, keys: place.keys });
    }
  return found;
};

const swaggerServers = (root: Place): readonly Server[] => {
  const host = textMember(root.value, 'host');
  const base = textMember(root.value, 'basePath') ?? '';
  if (host === undefined && base === '') return [];
  const named = listMember(root.value, 'schemes').filter((scheme) => typeof scheme === 'string');
  const schemes: readonly (string | undefined)[] =
    host === undefined ? [undefined] : named.length > 0 ? named : ['https'];
  return schemes.map((scheme) => ({
    facts: serverFacts(host === undefined ? base : `${scheme}://${host}${base}`, {}),
    keys: [host === undefined ? 'basePath' : 'host'],
  }));
};

const serverFacts = (written: string, server: { readonly [key: string]: Json }): Server['facts'] => {
  const url = filled(written, server);
  const { scheme, host, path } = addressOf(url);
  const description = textMember(server, 'description');
  const version = /(?:^|[/.])v(\d{1,3})(?=[/.]|$)/i.exec(path)?.[1];
  return {
    url,
    ...present({ description, host, scheme }),
    ...otherSchemes(written, server, scheme),
    relative: host === undefined && scheme === undefined,
    sandbox: server['x-sandbox'] === true || isTestName(`${description ?? ''} ${textMember(server, 'name') ?? ''}`),
    local: host !== undefined && !isPlaceholderHost(host) && isLocalHost(host),
    placeholder: host === undefined ? /^\{[^}]*\}$/.test(url.trim()) : isPlaceholderHost(host),
    ...(version !== undefined && { majorVersion: Number(version) }),
  };
};

/** Values of one variable that are tried. */
const mostValues = 20;

/** The schemes that an address takes by other values of its variables, on other machines than the developer's own. */
const otherSchemes = (
  written: string,
  server: { readonly [key: string]: Json },
  scheme: string | undefined,
): { readonly otherSchemes?: readonly string[] } => {
  const others = Object.entries(objectMember(server, 'variables') ?? {})
    .slice(0, mostValues)
    .flatMap(([name, value]) =>
      listMember(value, 'enum')
        .slice(0, mostValues)
        .flatMap((each) => {
          if (typeof each !== 'string') return [];
          const other = addressOf(
            filled(
              written.replaceAll(`{${name}}`, () => each),
              server,
            ),
          );
          const isOther = other.scheme !== undefined && other.scheme !== scheme;
          return !isOther || (other.host !== undefined && isLocalHost(other.host)) ? [] : [other.scheme];
        }),
    );
  return others.length === 0 ? {} : { otherSchemes: [...new Set(others)].slice(0, 10) };
};

/** Whether words say that a server is one for tests. */
export const isTestName = (text: string): boolean =>
  /\b(sandbox|staging|test(ing)?|acceptance|acceptatie|uat|mock|dev(elopment)?|preprod(uction)?)\b/i.test(text) &&
  !/\bnot (for|a) (test|sandbox|mock)/i.test(text);

const filled = (url: string, server: { readonly [key: string]: Json }): string => {
  const variables = objectMember(server, 'variables');
  return url.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => {
    const preset = member(member(variables, name), 'default');
    return typeof preset === 'string' || typeof preset === 'number' ? String(preset) : whole;
  });
};
