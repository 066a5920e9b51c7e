/** What gives a mock server away: its own headers, its hosts, its error texts. Names in lower case. */
type Marks = {
  readonly name: string;
  readonly hosts?: RegExp;
  readonly headers?: RegExp;
  readonly server?: RegExp;
  readonly body?: RegExp;
};

const mocks: readonly Marks[] = [
  {
    name: 'Prism',
    hosts: /(^|\.)(prism\.)?stoplight\.io(:\d+)?$/,
    headers: /^(sl-violations|x-prism-)/,
    body: /stoplight\.io\/prism\/errors#/,
  },
  {
    name: 'WireMock',
    hosts: /(^|\.)(wiremockapi\.cloud|mocklab\.io)(:\d+)?$/,
    headers: /^(matched-stub-(id|name)|x-wiremock-)/,
    body: /Request was not matched|No response could be served as there are no stub mappings/,
  },
  {
    name: 'Postman mock server',
    hosts: /(^|\.)mock\.pstmn\.io$/,
    headers: /^x-srv-(trace|span)$/,
    body: /mockRequestNotFoundError/,
  },
  { name: 'Mockoon', hosts: /(^|\.)mockoon\.(app|com)$/, headers: /^x-mockoon-/ },
  { name: 'MockServer', headers: /^x-mockserver-/, server: /mockserver/i },
  { name: 'Microcks', headers: /^x-microcks-/ },
  { name: 'Beeceptor', hosts: /(^|\.)beeceptor\.com$/, headers: /^x-beeceptor-/ },
  { name: 'SwaggerHub mock', hosts: /^virtserver\.swaggerhub\.com$/ },
  { name: 'Apiary mock', hosts: /\.apiary-mock\.com$/, headers: /^x-apiary-/ },
  { name: 'Mocky', hosts: /(^|\.)mocky\.io$/ },
  { name: 'MockAPI', hosts: /(^|\.)mockapi\.io$/ },
  { name: 'json-server', server: /json-server/i, hosts: /^my-json-server\.typicode\.com$/ },
  { name: 'JSONPlaceholder', hosts: /^jsonplaceholder\.typicode\.com$/ },
  {
    name: 'echo service',
    hosts: /^(postman-echo\.com|httpbin\.org|reqres\.in|echo\.free\.beeceptor\.com|webhook\.site)$/,
  },
];

/** Takes one answer of a recording; names the mock server whose marks it bears, or undefined. */
export const mockOf = (host: string, headers: ReadonlyMap<string, string>, body: string): string | undefined => {
  const names = [...headers.keys()];
  const known = mocks.find(
    (mock) =>
      mock.hosts?.test(host) ||
      (mock.headers && names.some((name) => mock.headers?.test(name))) ||
      mock.server?.test(`${headers.get('server') ?? ''} ${headers.get('x-powered-by') ?? ''}`) ||
      mock.body?.test(body),
  );
  return known?.name ?? (isPrism(headers) ? 'Prism' : undefined);
};

/** Prism allows everything to everyone, credentials too, which no browser accepts and hardly any real server says, and names no server. */
const isPrism = (headers: ReadonlyMap<string, string>): boolean =>
  headers.get('access-control-allow-origin') === '*' &&
  headers.get('access-control-allow-credentials') === 'true' &&
  headers.get('access-control-allow-headers') === '*' &&
  headers.get('access-control-expose-headers') === '*' &&
  !headers.has('server');
