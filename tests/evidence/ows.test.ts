import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/evidence/registry.ts';
import { wfsCapabilities } from '../../src/evidence/wfs-capabilities.ts';
import { wmsCapabilities } from '../../src/evidence/wms-capabilities.ts';
import { corpusFolder, hasCorpus, probeOf, read, readWell } from './reading.ts';

const operation = (name: string, format = '') =>
  `<ows:Operation name="${name}"><ows:DCP><ows:HTTP><ows:Get xlink:href="https://geo.city.eu/wfs?"/></ows:HTTP></ows:DCP>${
    format &&
    `<ows:Parameter name="outputFormat"><ows:AllowedValues><ows:Value>${format}</ows:Value></ows:AllowedValues></ows:Parameter>`
  }</ows:Operation>`;
const type = (name: string, crs = '<DefaultCRS>urn:ogc:def:crs:EPSG::4326</DefaultCRS>') => `
  <FeatureType><Name>${name}</Name><Title>T</Title>${crs}<OtherCRS>EPSG:3857</OtherCRS>
   <ows:WGS84BoundingBox><ows:LowerCorner>4 50</ows:LowerCorner><ows:UpperCorner>5 51</ows:UpperCorner></ows:WGS84BoundingBox></FeatureType>`;
const wfs = (
  types: string,
  operations = operation('GetCapabilities') +
    operation('DescribeFeatureType') +
    operation('GetFeature', 'application/json'),
) =>
  `<?xml version="1.0"?>
<wfs:WFS_Capabilities version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns="http://www.opengis.net/wfs/2.0" xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink">
 <ows:ServiceIdentification><ows:Title>Trees</ows:Title><ows:Fees>none</ows:Fees></ows:ServiceIdentification>
 <ows:ServiceProvider><ows:ProviderName>City</ows:ProviderName></ows:ServiceProvider>
 <ows:OperationsMetadata>${operations}</ows:OperationsMetadata>
 <FeatureTypeList>${types}
 </FeatureTypeList>
 <fes:Filter_Capabilities><fes:Spatial_Capabilities><fes:SpatialOperators><fes:SpatialOperator name="BBOX"/></fes:SpatialOperators></fes:Spatial_Capabilities></fes:Filter_Capabilities>
</wfs:WFS_Capabilities>`;

describe('the capabilities of a Web Feature Service', () => {
  it('tell feature types, reference systems, formats and addresses', async () => {
    const { facts, spots, valid, problems } = await readWell(wfsCapabilities, wfs(type('city:trees')));
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      version: '2.0.0',
      title: 'Trees',
      provider: 'City',
      fees: 'none',
      operations: ['GetCapabilities', 'DescribeFeatureType', 'GetFeature'],
      servers: [{ url: 'https://geo.city.eu/wfs', host: 'geo.city.eu', scheme: 'https', local: false }],
      outputFormats: ['application/json'],
      count: 1,
      featureTypes: [
        { name: 'city:trees', defaultCrs: 'urn:ogc:def:crs:EPSG::4326', otherCrs: ['EPSG:3857'], bbox: [4, 50, 5, 51] },
      ],
      spatialOperators: ['BBOX'],
      temporalOperators: [],
      template: null,
    });
    expect(spots['/featureTypes/0']).toEqual({ line: 7 });
  });

  it('are invalid without a feature type, a reference system, or an operation that every service has', async () => {
    const messages = async (text: string) =>
      (await readWell(wfsCapabilities, text)).problems.map(({ message }) => message).join(' ');
    expect(await messages(wfs(''))).toMatch(/no feature type/);
    expect(await messages(wfs(type('a', '')))).toMatch(/names no reference system/);
    expect(await messages(wfs(type('a'), operation('GetCapabilities')))).toMatch(
      /GetFeature, which every WFS must offer/,
    );
    expect(await messages(wfs(type('a')).replaceAll('opengis.net/wfs', 'opengis.net/own'))).toMatch(/namespace/);
  });

  it('that are cut off are no XML', async () => {
    expect(await read(wfsCapabilities, wfs(type('a')).slice(0, 1_200))).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^is no well-formed XML: the element \w+ of line \d+ is never closed/),
    });
  });

  it('show the demonstration data of a program', async () => {
    expect((await readWell(wfsCapabilities, wfs(type('topp:states') + type('sf:roads')))).facts.template).toBe(
      'GeoServer sample data',
    );
    expect((await readWell(wfsCapabilities, wfs(type('topp:states') + type('city:trees')))).facts.template).toBeNull();
    expect((await readWell(wfsCapabilities, wfs(type('sf:roads')))).facts.template).toBeNull();
  });
});

describe('the capabilities of a Web Map Service', () => {
  it('tell the layers, with what they inherit', async () => {
    const text = `<WMT_MS_Capabilities version="1.1.1"><Service><Title>Maps</Title></Service><Capability>
      <Request><GetCapabilities/><GetMap><Format>image/png</Format><DCPType><HTTP><Get><OnlineResource xlink:href="http://localhost/wms?"/></Get></HTTP></DCPType></GetMap></Request>
      <Layer><Title>All</Title><SRS>EPSG:4326 EPSG:3857</SRS><Layer queryable="1"><Name>trees</Name><SRS>EPSG:28992</SRS></Layer></Layer></Capability></WMT_MS_Capabilities>`;
    const { facts, valid, spots } = await readWell(wmsCapabilities, text);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      version: '1.1.1',
      formats: ['image/png'],
      servers: [{ host: 'localhost', local: true }],
      layers: [{ name: 'trees', crs: ['EPSG:4326', 'EPSG:3857', 'EPSG:28992'], queryable: true }],
      count: 1,
    });
    expect(spots['/layers/0']).toEqual({ line: 3 });
  });

  it('are invalid without a layer that has a name', async () => {
    expect(
      (
        await readWell(
          wmsCapabilities,
          '<WMS_Capabilities version="1.3.0"><Capability><Layer><Title>x</Title></Layer></Capability></WMS_Capabilities>',
        )
      ).valid,
    ).toBe(false);
  });
});

describe('what is answered in their place', () => {
  it.each([
    ['<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1"><ows:Exception/></ows:ExceptionReport>'],
    ['<HTML><HEAD><TITLE>MapServer Message</TITLE></HEAD><BODY>Web application error.</BODY></HTML>'],
    ['<a>WFS_Capabilities</a>'],
  ])('%s is neither', (text) => {
    const names = recognise(probeOf('capabilities.xml', text)).map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('capabilities'))).toEqual([]);
  });
});

describe.skipIf(!hasCorpus)('the capabilities of real servers', () => {
  it.each([
    ['mapserver-wfs/capabilities-1.1.0.xml', 'wfs-capabilities', '1.1.0', true],
    ['mapserver-wfs/capabilities-2.0.0.xml', 'wfs-capabilities', '2.0.0', true],
    ['qgis-wfs/capabilities-1.1.0.xml', 'wfs-capabilities', '1.1.0', true],
    ['mapserver-wfs/wms-capabilities-1.3.0.xml', 'wms-capabilities', '1.3.0', true],
  ])('%s are %s %s, valid: %s', async (file, name, version, valid) => {
    const text = readFileSync(`${corpusFolder}/captures/${file}`, 'utf8');
    const [kind] = recognise(probeOf(file, text));
    expect(kind?.name).toBe(name);
    const reading = await readWell(kind as typeof wfsCapabilities, text, file);
    expect(reading).toMatchObject({
      valid,
      facts: { version, count: name === 'wfs-capabilities' ? 1 : 2, servers: [{ local: true }] },
    });
  });

  it.each([
    'mapserver-wfs/exception.xml',
    'qgis-wfs/exception.xml',
    'mapserver-wfs/error-as-200.html',
    'mapserver-wfs/stored-queries.xml',
    'mapserver-wfs/getfeature.gml',
  ])('%s is none', (file) => {
    const probe = probeOf(file, readFileSync(`${corpusFolder}/captures/${file}`, 'utf8'));
    expect(wfsCapabilities.recognise(probe) || wmsCapabilities.recognise(probe)).toBe(false);
  });
});
