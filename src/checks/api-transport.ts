import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef } from '../model/result.ts';
import { member } from '../source/pointer.ts';
import { apiFilesUnread } from './api-files-unread.ts';
import { recordedBy } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';

type Parameters = { readonly schemes: readonly string[]; readonly sandboxToo: boolean };
type Address = {
  readonly url: string;
  readonly scheme: string;
  readonly place: PlaceRef;
  readonly file?: string;
  /** Where the description tells it; else the scheme does. */
  readonly encrypted?: boolean;
};

const mostPrinted = 10;

/**
 * Every address of an interface is reached over an encrypted connection: its own in the bid, the servers of its
 * description, and those of recorded exchanges. A developer's own machine does not count. Takes `description` and `recordings`.
 */
export const apiTransport: RegisteredCheck<Parameters> = {
  about: 'Looks at the schemes of all addresses of an interface: in the bid, in its description, in recordings.',
  parameters: () => ({
    type: 'object',
    required: ['schemes', 'sandboxToo'],
    properties: { schemes: { type: 'array', minItems: 1, items: { type: 'string' } }, sandboxToo: { type: 'boolean' } },
    additionalProperties: false,
  }),
  run: (context, { schemes, sandboxToo }) => {
    const addresses = [
      ...claimedAddress(context),
      ...describedAddresses(context, sandboxToo),
      ...recordedAddresses(context),
      ...messageAddresses(context, sandboxToo),
      ...entitySetAddresses(context),
    ];
    const open = addresses.filter(({ scheme, encrypted }) => !(encrypted ?? schemes.includes(scheme)));
    return {
      examined: [{ count: addresses.length, unit: 'addresses' }],
      looked: addresses.flatMap(({ file }) => file ?? []),
      findings:
        addresses.length === 0
          ? apiFilesUnread(context)
            ? []
            : [noAddress(context)]
          : open.slice(0, mostPrinted).map(({ url, scheme, place }) => ({
              reason: 'unmet' as const,
              message: `${url} is reached over ${scheme}, which anybody on the way can read and change.`,
              expected: `one of ${schemes.join(', ')}`,
              found: scheme,
              places: [place],
            })),
    };
  },
};

const schemeOf = (url: string): string | undefined => /^([a-z][a-z\d+.-]*):/i.exec(url.trim())?.[1]?.toLowerCase();

const claimedAddress = (context: CheckContext): readonly Address[] => {
  const url = member(context.subject.value, 'url');
  const scheme = typeof url === 'string' ? schemeOf(url) : undefined;
  return scheme === undefined ? [] : [{ url: String(url), scheme, place: context.claimed('/url') }];
};

const describedAddresses = (context: CheckContext, sandboxToo: boolean): readonly Address[] =>
  filesOfKind(context.files['description'], 'openapi').flatMap(({ file, facts }) =>
    facts.servers.flatMap(({ url, scheme, local, placeholder, sandbox }, index) =>
      scheme === undefined || local || placeholder || (sandbox && !sandboxToo)
        ? []
        : [{ url, scheme, place: file.shown(`/servers/${index}`), file: file.attachment.id }],
    ),
  );

/** The servers of AsyncAPI descriptions; whether a protocol encrypts is known there. */
const messageAddresses = (context: CheckContext, sandboxToo: boolean): readonly Address[] =>
  filesOfKind(context.files['description'], 'asyncapi').flatMap(({ file, facts }) =>
    facts.servers.flatMap(({ url, protocol, encrypted, local, placeholder, sandbox }, index) =>
      local || placeholder || (sandbox && !sandboxToo)
        ? []
        : [{ url, scheme: protocol, encrypted, place: file.shown(`/servers/${index}`), file: file.attachment.id }],
    ),
  );

/** The addresses that the root page of a SensorThings API gives its entity sets. */
const entitySetAddresses = (context: CheckContext): readonly Address[] =>
  filesOfKind(
    [...(context.files['description'] ?? []), ...(context.files['recordings'] ?? [])],
    'sensorthings-root',
  ).flatMap(({ file, facts }) =>
    facts.addresses.flatMap(({ url }, index) => {
      const scheme = schemeOf(url);
      return scheme === undefined || /^https?:\/\/(localhost|127\.)/i.test(url)
        ? []
        : [{ url, scheme, place: file.shown(`/addresses/${index}`), file: file.attachment.id }];
    }),
  );

/** Each recorded host once for each scheme. */
const recordedAddresses = (context: CheckContext): readonly Address[] => {
  const seen = new Set<string>();
  return recordedBy(context).flatMap(({ file, exchange: { scheme, host, local, placeholder }, index }) => {
    const url = `${scheme}://${host}`;
    if (scheme === '' || local || placeholder || seen.has(url)) return [];
    seen.add(url);
    return [{ url, scheme, place: file.shown(`/entries/${index}/url`), file: file.attachment.id }];
  });
};

const noAddress = (context: CheckContext): Finding => ({
  reason: 'unproven',
  message: `Neither the bid nor a file names an address of ${context.subject.label.replace(/^The/, 'the')}, so nothing shows that its connections are encrypted.`,
  expected: 'an address that begins with https',
  places: [context.claimed('')],
});
