import type { OpenapiFacts } from '../generated/facts.ts';
import type { CheckContext } from '../model/check.ts';
import { matches, member } from '../source/pointer.ts';
import { ownExchanges } from './exchange-hosts.ts';
import type { Recorded } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';

/** The name of a way to log in whose kind the description leaves open: a token in the header that bears every kind of login, or a definition in another file. */
export const openWay = 'a token of a kind that the description leaves open';

/** The name of a way to log in: its type, and for HTTP and for keys how they are sent: `http bearer`, `apiKey in header`. */
export const loginWay = ({
  type,
  scheme,
  in: place,
  parameter,
  flows,
  urls,
}: OpenapiFacts['securitySchemes'][number]): string => {
  if (type === 'http') return `http ${scheme ?? ''}`.trim();
  if (type === 'basic') return 'http basic';
  /* A name of OAuth 2.0 or OpenID Connect without a flow and an address is the name alone. */
  if (type === '' || ((type === 'oauth2' || type === 'openIdConnect') && flows.length + urls.length === 0))
    return openWay;
  if (type !== 'apiKey') return type;
  /* OpenAPI 2.0 has no word for a bearer token, so authors describe it as a key in this header. */
  return place === 'header' && parameter?.toLowerCase() === 'authorization'
    ? openWay
    : `apiKey in ${place ?? 'header'}`;
};

/** Whether the bid says that the interface is public and that nothing restricted is read through it. */
export const isPublicThroughout = ({ bid, subject }: CheckContext): boolean => {
  const openTo = member(subject.value, 'openTo');
  const restricted = matches(bid.root, ['data', '*']).some(
    ({ value }) => member(member(value, 'read'), 'by') === subject.value && member(value, 'access') === 'restricted',
  );
  return Array.isArray(openTo) && openTo.includes('public') && !restricted;
};

/** The recorded answers that ask for a login, with the ways that they name (RFC 9110, 11.6.1). */
export const recordedChallenges = (
  context: CheckContext,
): readonly { readonly recorded: Recorded; readonly ways: readonly string[] }[] =>
  ownExchanges(context, filesOfKind(context.files['description'], 'openapi')).flatMap((recorded) => {
    const { status, headers } = recorded.exchange;
    const challenge = headers['www-authenticate'];
    if (status !== 401 || typeof challenge !== 'string') return [];
    const ways = (challenge.match(/(?:^|,)\s*([A-Za-z][\w-]*)(?=\s+\w|\s*$|\s*,)/g) ?? []).map(
      (name) => `http ${name.replace(/[,\s]/g, '').toLowerCase()}`,
    );
    return ways.length === 0 ? [] : [{ recorded, ways }];
  });
