import type { CheckContext } from '../model/check.ts';
import { matches } from '../source/pointer.ts';

/** The hosts of all interfaces of the bid and the vendor's domains, in lower case: where what it offers may be reached. */
export const ownHosts = ({ bid }: CheckContext): readonly string[] => {
  const urls = matches(bid.root, ['interfaces', '*', 'url']).flatMap(({ value }) => hostOf(value) ?? []);
  const domains = matches(bid.root, ['vendor', 'domains', '*']).flatMap(({ value }) =>
    typeof value === 'string' ? [value.toLowerCase()] : [],
  );
  return [...new Set([...urls, ...domains])];
};

/** The host of an address in lower case, with its port where it names one; undefined for what is no address. */
export const hostOf = (url: unknown): string | undefined =>
  typeof url === 'string' && URL.canParse(url) ? new URL(url).host.toLowerCase() || undefined : undefined;
