/** One entry of a recording (HAR): a call to an address, and its answer with a body and headers. */
export const recordedCall = (
  url: string,
  text: string,
  { status = 200, mimeType = 'application/ld+json', headers = {}, index = 0 } = {},
) => ({
  startedDateTime: `2026-11-10T10:00:${String(index % 60).padStart(2, '0')}Z`,
  time: 1,
  request: {
    method: 'GET',
    url,
    httpVersion: 'HTTP/2',
    headers: [],
    queryString: [],
    cookies: [],
    headersSize: -1,
    bodySize: 0,
  },
  response: {
    status,
    statusText: '',
    httpVersion: 'HTTP/2',
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    cookies: [],
    content: { size: text.length, mimeType, text },
    redirectURL: '',
    headersSize: -1,
    bodySize: text.length,
  },
  cache: {},
  timings: { send: 0, wait: 1, receive: 0 },
});

/** A recording (HAR) of these entries. */
export const recordingOf = (entries: readonly unknown[]) => ({
  log: { version: '1.2', creator: { name: 'recorder', version: '1' }, entries },
});
