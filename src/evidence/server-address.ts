import type { Json } from '../source/pointer.ts';
import { addressOf, isLocalHost, isPlaceholderHost } from './hosts.ts';
import { present } from './members.ts';

/** The facts of an address at which a service is said to run: its host and scheme, and whether it is anybody's. */
export type ServerAddress = { readonly url: string; readonly [fact: string]: Json };

/** Takes an address as written apart. A relative address has neither host nor scheme. */
export const serverAddress = (url: string): ServerAddress => {
  const { scheme, host } = addressOf(url);
  return {
    url,
    ...present({ host, scheme }),
    relative: host === undefined && scheme === undefined,
    local: host !== undefined && !isPlaceholderHost(host) && isLocalHost(host),
    placeholder: host !== undefined && isPlaceholderHost(host),
  };
};

/** The facts of several addresses, each host and path once, in their order; at most 50. */
export const serverAddresses = (urls: readonly string[]): readonly ServerAddress[] =>
  [...new Set(urls.map((url) => url.split('?')[0] ?? '').filter((url) => url !== ''))].slice(0, 50).map(serverAddress);
