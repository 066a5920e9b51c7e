/** An address taken apart. A relative address has neither scheme nor host. */
export type Address = { readonly scheme?: string; readonly host?: string; readonly path: string };

/** Takes an address as written; the host in lower case, with its port where it is not the usual one of its scheme. */
export const addressOf = (url: string): Address => {
  const parts = /^([a-z][a-z\d+.-]*):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::(\d*))?([^?#]*)/i.exec(url.trim());
  if (parts === null) return { path: url.trim().split(/[?#]/)[0] ?? '' };
  const scheme = (parts[1] ?? '').toLowerCase();
  const name = (parts[2] ?? '').toLowerCase().replace(/\.$/, '');
  const port = parts[3] === undefined || parts[3] === '' || usualPorts[scheme] === parts[3] ? '' : `:${parts[3]}`;
  return { scheme, ...(name !== '' && { host: name + port }), path: parts[4] ?? '' };
};

const usualPorts: { readonly [scheme: string]: string } = { http: '80', https: '443', ws: '80', wss: '443' };

const nameOf = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/** Whether a host is the developer's own machine or network: loopback, private and link-local addresses, names without a dot. */
export const isLocalHost = (host: string): boolean => {
  const name = nameOf(host);
  if (/^(localhost|.*\.localhost|.*\.(local|internal|lan|home\.arpa|cluster\.local))$/.test(name)) return true;
  if (/^(0\.0\.0\.0|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(name))
    return /^[\d.]+$/.test(name);
  if (name.includes(':')) return /^(::1?|f[cd][\da-f]{2}:.*|fe80:.*)$/.test(name);
  return !name.includes('.') && !name.includes('{');
};

/** Whether a host is nobody's: reserved names of samples, stand-ins that were never filled in, and public mock services. */
export const isPlaceholderHost = (host: string): boolean => {
  const name = nameOf(host);
  return (
    /(^|\.)example\.[a-z.]{2,6}$/.test(name) ||
    /(^|\.)(invalid|test|tld)$/.test(name) ||
    /petstore|^(www\.)?(api\.)?(your|my|some)-?(company|domain|server|host|api|app|org|site)\b/.test(name) ||
    /^(serverroot|server|host|hostname|domain|baseurl|url|api|foo|bar|foo\.bar)$/.test(name) ||
    /^(virtserver\.swaggerhub\.com|editor\.swagger\.io|swagger\.io|echo-api\.3scale\.net)$/.test(name) ||
    /^\{[^}]*\}$/.test(name) ||
    name === ''
  );
};
