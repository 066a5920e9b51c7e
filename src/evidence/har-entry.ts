import { isObject, type Json, member } from '../source/pointer.ts';
import { harUrl } from './har-url.ts';
import { isLocalHost, isPlaceholderHost } from './hosts.ts';
import { listMember, present, textMember } from './members.ts';

/** Headers of answers that rules ask about. */
const asked =
  /^(deprecation|sunset|retry-after|link|location|etag|last-modified|cache-control|content-crs|content-language|allow|vary|server|www-authenticate|api-?version|strict-transport-security|x-content-type-options|x-frame-options|content-security-policy|access-control-allow-origin|(x-)?rate-?limit(-[a-z-]+)?|ngsild-[a-z-]+|x-total-count|accept-ranges)$/;

/** The facts of one exchange but for those that need its body (`mock` and `part`). */
export const entryFacts = (entry: Json) => {
  const request = member(entry, 'request');
  const response = member(entry, 'response');
  const { secret, ...address } = harUrl(textMember(request, 'url') ?? '');
  const status = member(response, 'status');
  const content = member(response, 'content');
  const headers = headersOf(response);
  const mime = (textMember(content, 'mimeType') ?? headers.get('content-type'))?.toLowerCase().split(';')[0]?.trim();
  const time = member(entry, 'time');
  return {
    method: (textMember(request, 'method') ?? '').toUpperCase(),
    ...address,
    status: typeof status === 'number' && Number.isInteger(status) && status >= 0 ? status : 0,
    ...present({
      date: textMember(entry, 'startedDateTime'),
      mime: mime === '' ? undefined : mime,
      duration: typeof time === 'number' && time >= 0 ? time : undefined,
    }),
    local: !isPlaceholderHost(address.host) && isLocalHost(address.host),
    placeholder: isPlaceholderHost(address.host),
    authorization: hasCredentials(request),
    secretInUrl: secret,
    requestBody: textMember(member(request, 'postData'), 'text') !== undefined,
    headers: Object.fromEntries([...headers].filter(([name]) => asked.test(name))),
  };
};

/** The headers of an answer, names in lower case; several of one name are joined by a comma (RFC 9110, 5.3). */
export const headersOf = (message: unknown): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const header of listMember(message, 'headers').slice(0, 200)) {
    const name = textMember(header, 'name')?.toLowerCase();
    const value = textMember(header, 'value')?.slice(0, 1_000) ?? '';
    if (name !== undefined) found.set(name, found.has(name) ? `${found.get(name)}, ${value}` : value);
  }
  return found;
};

/** Tools that hide secrets leave the header with an empty or starred value, or only the cookies; each counts. */
const hasCredentials = (request: unknown): boolean =>
  listMember(request, 'headers').some((header) =>
    /^(authorization|proxy-authorization|cookie|x-api-?key|api-?key|x-auth-token|ocp-apim-subscription-key|dpop)$/i.test(
      textMember(header, 'name') ?? '',
    ),
  ) || listMember(request, 'cookies').some(isObject);
