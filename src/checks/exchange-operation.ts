import type { HarFacts, OpenapiFacts } from '../generated/facts.ts';
import { member } from '../source/pointer.ts';
import { fitsTemplate, literalParts } from './path-template.ts';

/** One recorded exchange, as its facts. */
export type Exchange = HarFacts['entries'][number];
/** One operation of a description. */
export type Operation = OpenapiFacts['operations'][number];

/** The paths under which an interface may stand: those of its servers, of its own address in the bid, and both together. */
export const basePaths = (facts: OpenapiFacts, subject: unknown): readonly string[] => {
  const url = member(subject, 'url');
  const own = typeof url === 'string' ? pathOf(url) : '';
  const servers = facts.servers.flatMap(({ relative, url: server }) =>
    relative ? [plain(server), own + plain(server)] : [pathOf(server)],
  );
  return [...new Set([...servers, own, ''].map(plain))];
};

const plain = (path: string): string => {
  const bare = path.replace(/^\.+(?=\/|$)/, '').replace(/\/+$/, '');
  return bare === '' || bare.startsWith('/') ? bare : `/${bare}`;
};

/** The path of an address; '' where it has none or is no address. */
const pathOf = (url: string): string => /^[a-z][a-z\d+.-]*:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? '';

/**
 * The operation that an exchange called: the same method, and of the path templates that fit below a base path the one with
 * the most words of its own. Where none fits, a template with words of its own may fit the end of the path (servers stand
 * behind proxies), and an ending such as .json, by which some servers choose the format, is left out.
 */
export const operationCalled = (
  { method, path }: Exchange,
  facts: OpenapiFacts,
  bases: readonly string[],
): { readonly operation: Operation; readonly index: number } | undefined => {
  const bare = path.replace(/\.(json|geojson|jsonld|xml|csv|html|openapi3)$/, '');
  const ends = [...bare.matchAll(/\//g)].map(({ index }) => bare.slice(index));
  return (
    closest(facts, method, restsBelow(path, bases)) ??
    closest(facts, method, restsBelow(bare, bases)) ??
    closest(facts, method, ends, 1)
  );
};

const restsBelow = (path: string, bases: readonly string[]): readonly string[] =>
  bases.filter((base) => path === base || path.startsWith(`${base}/`)).map((base) => path.slice(base.length));

const closest = (facts: OpenapiFacts, method: string, rests: readonly string[], leastWords = 0) =>
  facts.operations
    .map((operation, index) => ({ operation, index, words: literalParts(operation.path) }))
    .filter(({ operation, words }) => operation.method === method && words >= leastWords)
    .filter(({ operation }) => rests.some((rest) => fitsTemplate(operation.path, rest)))
    .sort((left, right) => right.words - left.words)[0];

/** What a description says of a status: of the status itself, else of its class (2XX), else by default. */
export const responseFor = (
  { responses }: Operation,
  status: number,
): { readonly response: Operation['responses'][number]; readonly at: number } | undefined => {
  for (const name of [String(status), `${Math.floor(status / 100)}XX`, 'DEFAULT']) {
    const at = responses.findIndex((response) => response.status.toUpperCase() === name);
    const response = responses[at];
    if (response !== undefined) return { response, at };
  }
  return undefined;
};

/** Whether an exchange succeeded. */
export const succeeded = ({ status }: Exchange): boolean => status >= 200 && status < 300;

/** What an exchange is called in a sentence. */
export const exchangeName = ({ method, path }: Exchange, index: number): string =>
  `exchange ${index + 1}, ${method} ${path.slice(0, 80)}`;
