import type { OpenapiFacts } from '../generated/facts.ts';
import type { CheckContext } from '../model/check.ts';
import { matches, member } from '../source/pointer.ts';
import { type Recorded, recordedBy } from './exchange-recorded.ts';

/** The name of a way to log in: its type, and for HTTP and for keys how they are sent: `http bearer`, `apiKey in header`. */
export const loginWay = ({ type, scheme, in: place }: OpenapiFacts['securitySchemes'][number]): string => {
  if (type === 'http') return `http ${scheme ?? ''}`.trim();
  if (type === 'basic') return 'http basic';
  return type === 'apiKey' ? `apiKey in ${place ?? 'header'}` : type;
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
  recordedBy(context).flatMap((recorded) => {
    const { status, headers } = recorded.exchange;
    const challenge = headers['www-authenticate'];
    if (status !== 401 || typeof challenge !== 'string') return [];
    const ways = (challenge.match(/(?:^|,)\s*([A-Za-z][\w-]*)(?=\s+\w|\s*$|\s*,)/g) ?? []).map(
      (name) => `http ${name.replace(/[,\s]/g, '').toLowerCase()}`,
    );
    return ways.length === 0 ? [] : [{ recorded, ways }];
  });
