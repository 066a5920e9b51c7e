import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/evidence/registry.ts';
import { shacl } from '../../src/evidence/shacl.ts';
import { probeOf, read, readWell } from './reading.ts';

const prefixes =
  '@prefix sh: <http://www.w3.org/ns/shacl#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n@prefix ex: <https://data.city.nl/shapes#> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n';
const shapes = `${prefixes}
ex:Spot a sh:NodeShape ;
  sh:targetClass ex:ParkingSpot ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] ;
  sh:property [ sh:path ex:status ; sh:in ( "free" "taken" ) ] .
`;
const messages = async (text: string): Promise<readonly string[]> =>
  (await readWell(shacl, text)).problems.map(({ message }) => message);

describe('SHACL shapes', () => {
  it('tell what they demand of what', async () => {
    const { facts, spots, valid, problems } = await readWell(shacl, shapes);
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toEqual({
      syntax: 'turtle',
      shapes: [
        {
          address: 'https://data.city.nl/shapes#Spot',
          targets: ['https://data.city.nl/shapes#ParkingSpot'],
          properties: ['http://purl.org/dc/terms/title', 'https://data.city.nl/shapes#status'],
        },
      ],
      nodeShapes: 1,
      propertyShapes: 2,
      demanding: 2,
      targets: ['https://data.city.nl/shapes#ParkingSpot'],
      paths: ['http://purl.org/dc/terms/title', 'https://data.city.nl/shapes#status'],
      names: ['title', 'status'],
      imports: [],
      sparql: false,
    });
    expect(spots['/shapes/0']).toEqual({ line: 6 });
  });

  it('are read from JSON-LD and RDF/XML too', async () => {
    const json = JSON.stringify({
      '@context': { sh: 'http://www.w3.org/ns/shacl#', dct: 'http://purl.org/dc/terms/' },
      '@id': 'https://data.city.nl/shapes#Spot',
      '@type': 'sh:NodeShape',
      'sh:property': { 'sh:path': { '@id': 'dct:title' }, 'sh:minCount': 1 },
    });
    expect(await readWell(shacl, json)).toMatchObject({ valid: true, facts: { syntax: 'json-ld', names: ['title'] } });
    const xml =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:sh="http://www.w3.org/ns/shacl#"><sh:NodeShape rdf:about="https://x.nl/s"><sh:targetClass rdf:resource="https://x.nl/c"/><sh:closed rdf:datatype="http://www.w3.org/2001/XMLSchema#boolean">true</sh:closed></sh:NodeShape></rdf:RDF>';
    expect(await readWell(shacl, xml)).toMatchObject({ valid: true, facts: { syntax: 'rdf-xml', demanding: 1 } });
  });

  it.each([
    ['a property without a path', `${prefixes}ex:S a sh:NodeShape ; sh:property [ sh:minCount 1 ] .`, /has no path/],
    [
      'bounds that nothing keeps',
      shapes.replace('sh:minCount 1', 'sh:minCount 3'),
      /minCount of title is above its maxCount/,
    ],
    ['a count that is no number', shapes.replace('sh:minCount 1', 'sh:minCount "one"'), /must be a whole number/],
    [
      'a type in quotes',
      shapes.replace('sh:datatype xsd:string', 'sh:datatype "string"'),
      /datatype of title must be an address/,
    ],
    ['values that are no list', shapes.replace('( "free" "taken" )', '"free"'), /must be a list/],
    ['no demand', `${prefixes}ex:S a sh:NodeShape ; sh:targetClass ex:P .`, /No shape demands anything/],
  ])('with %s are invalid', async (_, text, message) => {
    expect(await messages(text)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it('that break off are told with their line', async () => {
    expect(await read(shacl, shapes.replace(' .\n', ' ;\n').slice(0, -40))).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/cannot be read as RDF/),
    });
  });

  it.each([
    ['a catalogue that names the vocabulary', `${prefixes}ex:c a <http://www.w3.org/ns/dcat#Catalog> .`],
    ['a text about it', 'The namespace http://www.w3.org/ns/shacl# is that of shapes.\n'],
  ])('are not %s', (_, text) => {
    expect(recognise(probeOf('a.ttl', text)).map(({ name }) => name)).not.toContain('shacl');
  });
});
