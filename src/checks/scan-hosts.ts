import type { CheckContext } from '../model/check.ts';
import { isObject, valueAt } from '../source/pointer.ts';

/** Whose host a scanned page stands on: the bid's own, the developer's machine, another one, or nobody can tell since the bid names no host. */
export type HostOwner = 'own' | 'local' | 'other' | 'unknown';

/** Tells whose host a page stands on, by vendor.domains and the addresses of the interfaces. */
export const hostOwner = (context: CheckContext, url: string): HostOwner => {
  const host = hostOf(url);
  if (
    host === undefined ||
    /^(localhost|127\.|0\.0\.0\.0|\[?::1|10\.|192\.168\.)|\.(local|internal|localhost)$/.test(host)
  )
    return 'local';
  const own = ownHosts(context);
  if (own.length === 0) return 'unknown';
  return own.some((each) => host === each || host.endsWith(`.${each}`)) ? 'own' : 'other';
};

const hostOf = (url: string): string | undefined => /^https?:\/\/([^/?#:]+|\[[^\]]*\])/i.exec(url)?.[1]?.toLowerCase();

const ownHosts = (context: CheckContext): readonly string[] => {
  const domains = valueAt(context.bid.root, '/vendor/domains');
  const interfaces = valueAt(context.bid.root, '/interfaces');
  return [
    ...(Array.isArray(domains)
      ? domains.filter((each) => typeof each === 'string').map((each) => each.toLowerCase())
      : []),
    ...(Array.isArray(interfaces)
      ? interfaces.flatMap((each) =>
          isObject(each) && typeof each['url'] === 'string' ? (hostOf(each['url']) ?? []) : [],
        )
      : []),
  ];
};
