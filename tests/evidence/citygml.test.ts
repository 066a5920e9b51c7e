import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citygml } from '../../src/evidence/citygml.ts';
import { recognise } from '../../src/evidence/registry.ts';
import { corpusFolder, probeOf, read, readWell } from './reading.ts';

const solid = (id: string) =>
  `<bldg:lod2Solid><gml:Solid gml:id="${id}"><gml:exterior><gml:CompositeSurface><gml:surfaceMember><gml:Polygon gml:id="${id}p"><gml:exterior><gml:LinearRing><gml:posList>0 0 0 1 0 0 1 1 0 0 0 0</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:CompositeSurface></gml:exterior></gml:Solid></bldg:lod2Solid>`;
const city = (
  members: string,
  envelope = '<gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::7415"><gml:lowerCorner>0 0 0</gml:lowerCorner><gml:upperCorner>1 1 9</gml:upperCorner></gml:Envelope></gml:boundedBy>',
) => `<?xml version="1.0" encoding="UTF-8"?>
<core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:bldg="http://www.opengis.net/citygml/building/2.0" xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink">
<gml:name>Centre</gml:name>${envelope}
${members}
</core:CityModel>`;
const building = (id: string, inner: string) =>
  `<core:cityObjectMember><bldg:Building gml:id="${id}"><bldg:function>1000</bldg:function>${inner}</bldg:Building></core:cityObjectMember>`;

describe('a CityGML file', () => {
  it('tells features, geometries, levels of detail and reference systems', async () => {
    const { facts, spots, valid, problems } = await readWell(
      citygml,
      city(building('b1', solid('s1')) + building('b2', solid('s2'))),
    );
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      family: 'citygml',
      version: '2.0',
      root: 'CityModel',
      name: 'Centre',
      features: 2,
      types: [{ type: 'Building', namespace: 'http://www.opengis.net/citygml/building/2.0', count: 2 }],
      featureIds: { present: true, count: 2, unique: true },
      ids: ['b1', 'b2'],
      referenceSystems: [{ name: 'urn:ogc:def:crs:EPSG::7415', count: 1 }],
      withoutReferenceSystem: 0,
      geometryTypes: [
        { type: 'Solid', count: 2 },
        { type: 'CompositeSurface', count: 2 },
        { type: 'Polygon', count: 2 },
      ],
      positions: 2,
      levelsOfDetail: ['2'],
      bounds: { lower: [0, 0, 0], upper: [1, 1, 9] },
      propertyNames: ['function', 'lod2Solid'],
      unresolved: 0,
    });
    expect(spots['/ids/1']).toEqual({ line: 4 });
  });

  it('that names no reference system anywhere shows it', async () => {
    const { facts } = await readWell(citygml, city(building('b1', solid('s1')), ''));
    expect(facts).toMatchObject({ withoutReferenceSystem: 3, referenceSystems: [] });
  });

  it.each([
    ['an id that stands twice', building('b1', solid('s1')) + building('b1', ''), /b1 stands twice/],
    ['coordinates that are none', building('b1', '<gml:Point><gml:pos>a b</gml:pos></gml:Point>'), /no numbers/],
    ['no feature', '', /no feature/],
    [
      'a reference that leads nowhere',
      building('b1', '<bldg:lod1Solid xlink:href="#gone"/>'),
      /lead to an id that is not/,
    ],
  ])('with %s is invalid', async (_, members, message) => {
    const { valid, problems } = await readWell(citygml, city(members));
    expect(valid).toBe(false);
    expect(problems).toMatchObject([{ message: expect.stringMatching(message) }]);
  });

  it('that is cut off is no XML', async () => {
    expect(await read(citygml, city(building('b1', solid('s1'))).slice(0, -40))).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^is no well-formed XML/),
    });
  });
});

describe('other GML', () => {
  it('is read as a collection of features, whatever its root', async () => {
    const text = `<base:SpatialDataSet xmlns:base="http://inspire.ec.europa.eu/schemas/base/3.3" xmlns:gml="http://www.opengis.net/gml/3.2" gml:id="ds"><base:member><ad:Address xmlns:ad="http://inspire.ec.europa.eu/schemas/ad/4.0" gml:id="a1"><ad:position><gml:Point srsName="http://www.opengis.net/def/crs/EPSG/0/4258"><gml:pos>50 4</gml:pos></gml:Point></ad:position></ad:Address></base:member></base:SpatialDataSet>`;
    const { facts, valid } = await readWell(citygml, text);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      family: 'gml',
      version: '3.2',
      root: 'SpatialDataSet',
      features: 1,
      types: [{ type: 'Address' }],
      positions: 1,
      withoutReferenceSystem: 0,
    });
  });

  it('of the oldest form counts its coordinates', async () => {
    const text =
      '<ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><ogr:a fid="a.1"><ogr:geometryProperty><gml:Point srsName="EPSG:4326"><gml:coordinates>4,50</gml:coordinates></gml:Point></ogr:geometryProperty></ogr:a></gml:featureMember></ogr:FeatureCollection>';
    expect((await readWell(citygml, text)).facts).toMatchObject({
      version: '3.1',
      features: 1,
      positions: 1,
      featureIds: { present: true },
    });
  });

  it('is neither a schema nor what a service says of itself, and no page', () => {
    for (const text of [
      '<schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:gml="http://www.opengis.net/gml/3.2"><import/></schema>',
      '<WFS_Capabilities xmlns:gml="http://www.opengis.net/gml"><gml:a/></WFS_Capabilities>',
      '<rdf xmlns:gml="http://www.opengis.net/gml"/>',
      '<html><p>gml:id=</p></html>',
    ])
      expect(
        recognise(probeOf('a', text)).map(({ name }) => name),
        text,
      ).not.toContain('citygml');
  });
});

const feature = `${corpusFolder}/captures/mapserver-wfs/getfeature.gml`;

describe.skipIf(!existsSync(feature))('an answer of a real server', () => {
  it('is valid GML', async () => {
    expect(await readWell(citygml, readFileSync(feature))).toMatchObject({
      valid: true,
      facts: { features: 1, ids: ['stations.1'] },
    });
  });
});
