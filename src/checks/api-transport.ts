import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef, Question } from '../model/result.ts';
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
 * description, those at which its logins are, and those of recorded exchanges. A developer's own machine does not count; an
 * address whose scheme can be chosen goes to a person. Takes `description` and `recordings`.
 */
export const apiTransport: RegisteredCheck<Parameters> = {
  about:
    'Looks at the schemes of all addresses of an interface: in the bid, in its description, of its logins, in recordings.',
  parameters: () => ({
    type: 'object',
    required: ['schemes', 'sandboxToo'],
    properties: { schemes: { type: 'array', minItems: 1, items: { type: 'string' } }, sandboxToo: { type: 'boolean' } },
    additionalProperties: false,
  }),
  every: 'entries',
  run: (context, { schemes, sandboxToo }) => {
    const addresses = [
      ...claimedAddress(context),
      ...describedAddresses(context, sandboxToo),
      ...recordedAddresses(context),
      ...messageAddresses(context, sandboxToo),
      ...entitySetAddresses(context),
    ];
    /* Where a login is shows nothing of the interface's own connections, so it is only looked at for faults. */
    const open = [...addresses, ...loginAddresses(context)].filter(
      ({ scheme, encrypted }) => !(encrypted ?? schemes.includes(scheme)),
    );
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
      questions: choices(context, schemes, sandboxToo),
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

/** Addresses on a developer's own machine or network, and those that nobody filled in. */
const nobodys =
  /^[a-z]+:\/\/(localhost|127\.|10\.|192\.168\.|\[|[^/.]*(:|\/|$)|([^/]*\.)?example(\.[a-z]+)?(:|\/|$)|[^/]*\{)/i;

/** Where the logins that the operations of a description ask for are. */
const loginAddresses = (context: CheckContext): readonly Address[] =>
  filesOfKind(context.files['description'], 'openapi').flatMap(({ file, facts }) =>
    facts.securitySchemes.flatMap(({ urls, used }, index) =>
      urls.flatMap((url) => {
        const scheme = schemeOf(url);
        return !used || scheme === undefined || nobodys.test(url)
          ? []
          : [{ url, scheme, place: file.shown(`/securitySchemes/${index}`), file: file.attachment.id }];
      }),
    ),
  );

/** The question which scheme holds, where a description lets its readers choose one that is not encrypted. */
const choices = (context: CheckContext, schemes: readonly string[], sandboxToo: boolean): readonly Question[] =>
  filesOfKind(context.files['description'], 'openapi').flatMap(({ file, facts }) =>
    facts.servers.flatMap(({ url, otherSchemes = [], local, placeholder, sandbox }, index) => {
      const open = otherSchemes.filter((scheme) => !schemes.includes(scheme));
      if (open.length === 0 || local || placeholder || (sandbox && !sandboxToo)) return [];
      return [
        {
          question: `Can ${context.subject.label.replace(/^The/, 'the')} be reached over ${open.join(' or ')} as well?`,
          why: `The description names ${url}, and lets its readers choose ${open.join(' or ')} in its place.`,
          places: [file.shown(`/servers/${index}`)],
        },
      ];
    }),
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
