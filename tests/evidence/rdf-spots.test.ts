import { describe, expect, it } from 'vitest';
import { rdfSpots } from '../../src/evidence/rdf-spots.ts';
import { probeOf } from './reading.ts';

const spotIn = (file: string, text: string, iri: string) => rdfSpots(probeOf(file, text))({ kind: 'iri', value: iri });

describe('the place of a subject', () => {
  const turtle = `@prefix ex: <https://a.eu/> .
ex:c ex:holds ex:d1, <https://a.eu/d2> .
ex:d10 a ex:D .
  ex:d1 a ex:D .
ex:c ex:holds <https://a.eu/d2> .
<https://a.eu/d2> a ex:D .
<d3> a ex:D . ex:e a ex:D.
`;

  it.each([
    ['c', 2],
    ['d1', 4],
    ['d10', 3],
    ['d2', 6],
    ['e', 7],
  ])('in Turtle is the line that it begins, else the first that names it: %s', (name, line) => {
    expect(spotIn('a.ttl', turtle, `https://a.eu/${name}`)).toEqual({ line });
  });

  it('in Turtle may be written from the file, and of what is not named there is none', () => {
    expect(spotIn('a.ttl', turtle, 'https://file.invalid/d3')).toEqual({ line: 7 });
    expect(spotIn('a.ttl', turtle, 'https://a.eu/d4')).toBeUndefined();
  });

  it('in Turtle is found at once also where full stops fill a name', () => {
    const filled = `# ex:${'.'.repeat(1_000_000)}a\n${turtle}`;
    expect(spotIn('a.ttl', filled, 'https://a.eu/d1')).toEqual({ line: 5 });
  });

  it('in RDF/XML is where it is described', () => {
    const xml = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="https://a.eu/">
<ex:C rdf:about="https://a.eu/c"><ex:holds rdf:resource="https://a.eu/d"/></ex:C>
<ex:D rdf:about="https://a.eu/d"/>
</rdf:RDF>`;
    expect(spotIn('a.rdf', xml, 'https://a.eu/d')).toEqual({ line: 3 });
  });

  it('in JSON-LD is its node, by the whole identifier or by the end of a compact one', () => {
    const nodes = [
      { '@id': 'ex:11', k: 1 },
      { '@id': 'ex:1', k: 1 },
      { '@id': 'https://a.eu/full', k: 1 },
    ];
    const text = JSON.stringify({ '@context': { ex: 'https://a.eu/' }, '@graph': nodes });
    expect(spotIn('a.json', text, 'https://a.eu/1')).toEqual({ pointer: '/@graph/1' });
    expect(spotIn('a.json', text, 'https://a.eu/11')).toEqual({ pointer: '/@graph/0' });
    expect(spotIn('a.json', text, 'https://a.eu/full')).toEqual({ pointer: '/@graph/2' });
  });

  it('in JSON-LD is its own node where the identifier counts from a base, and another one ends alike', () => {
    const nodes = [
      { '@id': 'ex:d1', k: 1 },
      { '@id': 'add1', k: 1 },
    ];
    const context = { '@base': 'https://b.eu/', ex: 'https://a.eu/' };
    const text = JSON.stringify({ '@context': context, '@graph': nodes });
    expect(spotIn('a.json', text, 'https://b.eu/add1')).toEqual({ pointer: '/@graph/1' });
    expect(spotIn('a.json', text, 'https://a.eu/d1')).toEqual({ pointer: '/@graph/0' });
  });
});
