import { addressOf } from './hosts.ts';

/** The address of a request, taken apart, with secrets masked. */
export type HarUrl = {
  readonly url: string;
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly secret: boolean;
};

const secretNames =
  /^(api[-_]?key|subscription[-_]?key|access[-_]?token|auth[-_]?token|id[-_]?token|refresh[-_]?token|jwt|bearer|authorization|password|passwd|pwd|secret|client[-_]?secret)$/i;

/** Names that bear secrets and harmless values alike (a municipality's code, a sort key). */
const doubtfulNames = /^(key|token|auth|sig|signature|session([-_]?id)?|sid|code)$/i;

/** A JSON Web Token, or sixteen characters and more with letters and digits mixed. */
const looksSecret = (value: string): boolean =>
  /^eyJ[\w-]{8,}\./.test(value) ||
  (value.length >= 16 && /\d/.test(value) && /[a-z]/i.test(value) && !/[\s:/]/.test(value));

const isSecret = (name: string, value: string): boolean =>
  (secretNames.test(name) && value !== '') ||
  (doubtfulNames.test(name) && looksSecret(value)) ||
  /^eyJ[\w-]{8,}\.eyJ/.test(value);

/** Takes an address as recorded. A key, token or password in it is a fact, and its value is replaced by three dots. */
export const harUrl = (recorded: string): HarUrl => {
  let secret = /^[a-z][a-z\d+.-]*:\/\/[^/?#@\s]+:[^/?#@\s]+@/i.test(recorded);
  const bare = recorded.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#@\s]*@/i, '$1…@');
  const [before = '', search] = splitOnce(bare, '?');
  const query: string[] = [];
  const masked = search
    ?.split('&')
    .map((pair) => {
      const [name = '', value] = splitOnce(pair, '=');
      query.push(decodedName(name));
      if (value === undefined || !isSecret(decodedName(name), value)) return pair;
      secret = true;
      return `${name}=…`;
    })
    .join('&');
  const { scheme = '', host = '', path } = addressOf(before);
  const url = (masked === undefined ? before : `${before}?${masked}`).slice(0, 2_000);
  return { url, scheme, host, path: path === '' ? '/' : path, query, secret };
};

const splitOnce = (text: string, mark: string): [string, string?] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
};

const decodedName = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
