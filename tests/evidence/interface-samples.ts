const schema = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string', pattern: '^a+$' }, kids: { type: 'array', items: { $ref: '#/$defs/s' } } },
};
const text = (value: unknown) => JSON.stringify(value, null, 1);

/** A valid file of each kind of interface, small. */
export const interfaceSamples: Readonly<Record<string, string>> = {
  openapi: text({
    openapi: '3.1.0',
    info: { title: 'a', version: '1.0.0', contact: { email: 'a@b.nl' } },
    servers: [{ url: 'https://{a}.nl/v1', variables: { a: { default: 'b' } } }],
    security: [{ o: ['r'] }],
    paths: {
      '/a/{id}': {
        parameters: [{ $ref: '#/components/parameters/id' }],
        get: {
          operationId: 'x',
          responses: {
            200: { description: 'd', content: { 'application/json': { schema: { $ref: '#/components/schemas/S' } } } },
          },
        },
      },
    },
    components: {
      parameters: { id: { name: 'id', in: 'path', required: true, schema: { type: 'string' } } },
      schemas: {
        S: { allOf: [{ $ref: '#/components/schemas/T' }] },
        T: { type: 'object', properties: { a: { $ref: '#/components/schemas/S' } } },
      },
      securitySchemes: {
        o: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://l.nl/t', scopes: { r: 'x' } } } },
      },
    },
  }),
  'openapi-yaml':
    'swagger: "2.0"\ninfo: &i\n  title: a\n  version: 1.0.0\nx-i: *i\nhost: a.nl\npaths:\n  /a:\n    get:\n      produces: [application/json]\n      parameters:\n        - {name: bbox, in: query, type: string}\n      responses:\n        "200":\n          description: d\n          schema: {$ref: "#/definitions/S"}\ndefinitions:\n  S: {type: array, items: {$ref: "#/definitions/S"}}\n',
  har: text({
    log: {
      version: '1.2',
      creator: { name: 'a', version: '1' },
      entries: [
        {
          startedDateTime: '2026-10-30T09:00:00Z',
          time: 3,
          request: {
            method: 'GET',
            url: 'https://u:p@a.nl:8080/x?api_key=3',
            headers: [{ name: 'Cookie', value: 'x' }],
          },
          response: {
            status: 200,
            headers: [{ name: 'Sunset', value: 'x' }],
            content: { size: 4, mimeType: 'application/json', text: 'e30=', encoding: 'base64' },
          },
        },
      ],
    },
  }),
  'ngsi-ld': text([
    {
      id: 'urn:ngsi-ld:A:1',
      type: 'A',
      a: { type: 'Property', value: 1, unitCode: 'CEL' },
      r: { type: 'Relationship', object: ['urn:x:1'] },
      m: [{ type: 'Property', value: 2, datasetId: 'urn:d:1' }],
      '@context': ['https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld', { a: 'https://b' }],
    },
  ]),
  'ngsi-v2': text({ id: 'a', type: 'A', n: { type: 'Number', value: 1, metadata: {} } }),
  'json-schema': text({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://a.nl/s.json',
    ...schema,
    $defs: { s: schema, u: { $anchor: 'b', $ref: '#/$defs/s' } },
  }),
  'json-schema-07': text({
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...schema,
    $defs: { s: true },
    allOf: [{ $ref: 'other.json' }],
  }),
  'ogc-landing': text({
    title: 'a',
    conformsTo: ['http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core'],
    links: [
      { rel: 'conformance', href: 'https://a.nl/c' },
      { rel: 'service-desc', href: '/api' },
    ],
  }),
  'ogc-collections': text({
    links: [],
    collections: [
      {
        id: 'a',
        crs: ['x'],
        extent: { spatial: { bbox: [[1, 2, 3, 4]] }, temporal: { interval: [['..', null]] } },
        links: [{ rel: 'items', href: 'x' }],
      },
    ],
  }),
  sensorthings: text({
    value: [{ name: 'Things', url: 'https://a.nl/v1.1/Things' }],
    serverSettings: {
      conformance: ['http://www.opengis.net/spec/iot_sensing/1.1/req/datamodel'],
      x: { endpoints: ['mqtt://a'] },
    },
  }),
  json: text({ items: [{ a: '2026-10-30T09:00:00', b: null }, { a: '2026-10-31' }] }),
  yaml: 'items:\n  - {a: 2026-10-30, b: [1, 2]}\n  - &x {a: 2026-10-31}\n  - *x\n',
  ndjson: '{"a":1,"at":"2026-10-30"}\n{"a":2}\n{"a":3}\n',
  asyncapi: text({
    asyncapi: '3.0.0',
    info: { title: 'a', version: '1.0.0' },
    servers: { p: { host: '{r}.a.nl:8883', protocol: 'mqtts', variables: { r: { default: 'b' } } } },
    channels: {
      c: {
        address: 'a/{s}',
        parameters: { s: {} },
        messages: { m: { payload: { type: 'object', properties: { id: { type: 'string' } } } } },
      },
    },
    operations: { o: { action: 'receive', channel: { $ref: '#/channels/c' } } },
  }),
  'graphql-schema':
    '"""Spots"""\ntype Spot @key(fields: "id") { id: ID! free: Boolean @deprecated(reason: "x") }\ntype Query { spot(id: ID!): Spot }\ntype Mutation { book(id: ID!): Spot }\n',
  wsdl: `<?xml version="1.0"?>
<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:t" targetNamespace="urn:t">
 <w:types><x:schema xmlns:x="http://www.w3.org/2001/XMLSchema"/></w:types><w:message name="a"/>
 <w:portType name="P"><w:operation name="o"><w:input message="t:a"/></w:operation></w:portType>
 <w:binding name="B" type="t:P"/>
 <w:service name="S"><w:port name="E" binding="t:B"><a:address xmlns:a="http://schemas.xmlsoap.org/wsdl/soap/" location="https://a.nl/s"/></w:port></w:service>
</w:definitions>`,
  wfs: `<?xml version="1.0"?>
<WFS_Capabilities version="2.0.0" xmlns="http://www.opengis.net/wfs/2.0" xmlns:o="http://www.opengis.net/ows/1.1" xmlns:l="http://www.w3.org/1999/xlink">
 <o:OperationsMetadata>${['GetCapabilities', 'DescribeFeatureType', 'GetFeature'].map((name) => `<o:Operation name="${name}"><o:DCP><o:HTTP><o:Get l:href="https://a.nl/wfs?"/></o:HTTP></o:DCP></o:Operation>`).join('')}</o:OperationsMetadata>
 <FeatureTypeList><FeatureType><Name>c:t</Name><DefaultCRS>urn:ogc:def:crs:EPSG::4326</DefaultCRS></FeatureType></FeatureTypeList>
</WFS_Capabilities>`,
  wms: `<?xml version="1.0"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms" xmlns:l="http://www.w3.org/1999/xlink">
 <Service><Name>WMS</Name><Title>a</Title><OnlineResource l:href="https://a.nl"/></Service>
 <Capability><Request><GetCapabilities><Format>text/xml</Format><DCPType><HTTP><Get><OnlineResource l:href="https://a.nl/wms?"/></Get></HTTP></DCPType></GetCapabilities><GetMap><Format>image/png</Format><DCPType><HTTP><Get><OnlineResource l:href="https://a.nl/wms?"/></Get></HTTP></DCPType></GetMap></Request><Layer><Title>r</Title><Layer><Name>n</Name><Title>t</Title><CRS>EPSG:4326</CRS></Layer></Layer></Capability>
</WMS_Capabilities>`,
  'ogc-process': text({
    id: 'flood',
    version: '1.2.0',
    inputs: { rain: { schema: { type: 'number' } } },
    outputs: { levels: { schema: { type: 'object' } } },
    links: [{ rel: 'http://www.opengis.net/def/rel/ogc/1.0/execute', href: 'https://a.nl/processes/flood/execution' }],
  }),
  'ogc-tilesets': text({
    tilesets: [
      {
        dataType: 'vector',
        tileMatrixSetURI: 'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad',
        links: [{ rel: 'item', href: 'https://a.nl/{tileMatrix}/{tileRow}/{tileCol}', type: 'x/y' }],
      },
    ],
  }),
  'ogc-styles': text({ styles: [{ id: 'n', links: [{ rel: 'stylesheet', href: 'https://a.nl/n', type: 'x/y' }] }] }),
  'sensorthings-entities': text({
    '@iot.count': 2,
    value: [
      {
        '@iot.id': 1,
        '@iot.selfLink': 'https://a.nl/v1.1/Things(1)',
        name: 'a',
        description: 'b',
        Datastreams: [
          {
            name: 'c',
            description: 'd',
            observationType: 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement',
            unitOfMeasurement: { name: 'Percent', symbol: '%', definition: 'https://q.eu/P' },
          },
        ],
      },
    ],
  }),
  'oidc-discovery': text({
    issuer: 'https://l.city.eu',
    authorization_endpoint: 'https://l.city.eu/a',
    token_endpoint: 'https://l.city.eu/t',
    jwks_uri: 'https://l.city.eu/j',
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
  }),
  'tls-scan': text([
    { id: 'TLS1_2', ip: 'a.city.eu/203.0.113.7', port: '443', severity: 'OK', finding: 'offered' },
    { id: 'SSLv2', ip: 'a.city.eu/203.0.113.7', port: '443', severity: 'OK', finding: 'not offered' },
    { id: 'cert_notAfter', ip: 'a.city.eu/203.0.113.7', port: '443', severity: 'OK', finding: '2027-01-12 12:00' },
  ]),
};
