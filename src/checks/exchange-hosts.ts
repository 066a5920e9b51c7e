import type { CheckContext } from '../model/check.ts';
import { member, valueAt } from '../source/pointer.ts';
import { type Described, type Recorded, recordedBy } from './exchange-recorded.ts';

/**
 * The hosts at which an interface may answer: of its own address, of the servers that its description names, and the
 * vendor's domains. Undefined where the bid names none, or only the vendor's domains while the host is the buyer's.
 */
export const hostsOf = (
  { bid, subject }: CheckContext,
  descriptions: readonly Described[],
): readonly string[] | undefined => {
  const url = member(subject.value, 'url');
  const named = [
    ...(typeof url === 'string' && URL.canParse(url) ? [new URL(url).host] : []),
    ...descriptions.flatMap(({ facts }) =>
      facts.servers.flatMap(({ host, local, placeholder }) =>
        host === undefined || local || placeholder ? [] : [host],
      ),
    ),
  ];
  const domains = [valueAt(bid.root, '/vendor/domains')]
    .flat()
    .filter((each): each is string => typeof each === 'string');
  if (named.length === 0 && (domains.length === 0 || member(subject.value, 'hostedOn') === 'buyer')) return undefined;
  return [...new Set([...named, ...domains].map((host) => host.toLowerCase()))];
};

/** Whether a host is one of those, or a name below one of them. */
export const isAmong = (host: string, known: readonly string[]): boolean =>
  known.some((each) => host === each || host.endsWith(`.${each}`));

/** The recorded exchanges with hosts of the interface; where these are not known, all that are not with a developer's machine or with nobody. */
export const ownExchanges = (context: CheckContext, descriptions: readonly Described[]): readonly Recorded[] => {
  const known = hostsOf(context, descriptions);
  return recordedBy(context).filter(({ exchange: { host, local, placeholder } }) =>
    known === undefined ? !local && !placeholder : isAmong(host, known),
  );
};
