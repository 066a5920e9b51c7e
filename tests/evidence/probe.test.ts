import { describe, expect, it } from 'vitest';
import { corpusProbe, hasCorpus, labelled, probeOf } from './reading.ts';

const format = (text: string | Uint8Array) => probeOf('file.bin', text).format;

describe('the first look at a file', () => {
  it.each([
    ['{"a": 1}', 'json'],
    ['\ufeff[1, 2]', 'json'],
    ['{"a": 1}\n{"a": 2}\n{"a": 3}\n', 'json-lines'],
    ['a: 1\nb: 2\n', 'yaml'],
    ['# a comment\n---\nopenapi: 3.1.0\ninfo: {}\n', 'yaml'],
    ['# only\n# comments\n\nswagger: "2.0"\n', 'yaml'],
    ['---\n  swagger: "2.0"\n  info:\n    title: x\n', 'yaml'],
    ['- a: 1\n- a: 2\n', 'yaml'],
    ['# Changelog\n\n- added the export of logs\n- removed a fault\n', 'markdown'],
    ['Title\n=====\n\nSome words.\n', 'markdown'],
    ['# Title\n\nnote: text\n', 'markdown'],
    ['## Notice\n\nPurpose: We count the cars on the bridge.\nContact: the desk\n', 'markdown'],
    ['# settings\n\nname: x\nport: 80\n', 'yaml'],
    ['# settings\n\nsteps:\n  - We count the cars on the bridge.\n', 'yaml'],
    ['# settings\n\nnote: We count the cars on the bridge.\nport: 80\n', 'yaml'],
    ['# a comment\nnote: text\n', 'yaml'],
    ['---\nlicense: mit\n---\n# Model card\n', 'markdown'],
    ['a,b,c\n1,2,3\n4,5,6\n', 'csv'],
    ['name;amount\n"Smith; John";3\n', 'csv'],
    ['id,name\n1,"two\nlines"\n2,x\n', 'csv'],
    ['@prefix dcat: <http://www.w3.org/ns/dcat#> .\n# a heading?\n<x> a dcat:Catalog .\n', 'text'],
    ['# comment\nPREFIX dcat: <http://www.w3.org/ns/dcat#>\n', 'text'],
    ['SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n', 'text'],
    ['Just a sentence, and another one.', 'text'],
    ['Please note: this is prose.\nIt goes on here, and ends.\n', 'text'],
    ['<!doctype html><html lang="en"></html>', 'html'],
    ['<!-- made by hand -->\n<html></html>', 'html'],
    ['<?xml version="1.0"?><!-- x --><a/>', 'xml'],
    ['%PDF-1.7 …', 'pdf'],
    ['  \n\t\n', 'empty'],
    ['', 'empty'],
    [new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]), 'zip'],
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image'],
    [new Uint8Array([1, 0, 2, 0]), 'binary'],
  ] as const)('%# tells %s', (text, expected) => expect(format(text)).toBe(expected));

  it('names the root element and its namespace, whatever stands before it', () => {
    const text =
      '<?xml version="1.0"?>\n<!DOCTYPE a [ <!ENTITY b "c > d"> ]>\n<!-- x > y -->\n<wfs:WFS_Capabilities xmlns:wfs="http://www.opengis.net/wfs/2.0" version="2.0.0">';
    expect(probeOf('a.xml', text).element).toEqual({
      name: 'WFS_Capabilities',
      namespace: 'http://www.opengis.net/wfs/2.0',
    });
  });

  it('places a fault of JSON and of YAML', () => {
    expect(probeOf('a.json', '{\n  "a": 1,\n  "a" 2\n}').problemSpot).toEqual({ line: 3, column: 7 });
    expect(probeOf('a.json', '{\n  "a": [1, 2').problemSpot).toMatchObject({ line: 2 });
    expect(probeOf('a.json', '{"a": [1, 2').problem).toBe('the text ends too early at line 1, column 11');
    expect(probeOf('a.json', '{"a": NaN}').problem).toBe(
      'there is a word or character that JSON does not know at line 1, column 7',
    );
    expect(probeOf('a.json', '// x\n{}').format).not.toBe('json');
    expect(probeOf('a.json', '{"a": 1} // x').problem).toMatch(/comment.* at line 1, column 10/);
    const yaml = probeOf('a.yaml', 'openapi: 3.1.0\ninfo:\n  title: a\n  title: b\n');
    expect(yaml).toMatchObject({ format: 'yaml', problemSpot: { line: 4 } });
    expect(yaml.limited).toBeUndefined();
  });

  it('tells a limit of ours from a fault of the file', () => {
    expect(probeOf('a.json', '['.repeat(300) + ']'.repeat(300))).toMatchObject({ format: 'json', limited: true });
    expect(probeOf('a.yaml', `a: &x {b: 1}\nc: [${'*x, '.repeat(6_000)}]\n`)).toMatchObject({
      format: 'yaml',
      limited: true,
    });
    expect(probeOf('a.yaml', `${'a:\n'.repeat(1)}  b: ${'['.repeat(100)}${']'.repeat(100)}\nd: 1\n`)).toMatchObject({
      limited: true,
    });
  });

  it('reads the aliases of generated files', () => {
    const probe = probeOf('a.yaml', `a: &x {b: 1}\nc: [${Array.from({ length: 300 }, () => '*x').join(', ')}]\n`);
    expect(probe.root).toMatchObject({ a: { b: 1 } });
  });

  it('looks at a CSV of many megabytes, at hostile mark-up and at long lines without delay', () => {
    const started = performance.now();
    for (const text of [
      `a,b\n${'1,2\n'.repeat(300_000)}`,
      `<${'!--'.repeat(100_000)}`,
      `<!DOCTYPE ${'['.repeat(200_000)}`,
      `<a ${'x '.repeat(200_000)}`,
      `a: ${'"'.repeat(100_000)}`,
      `# ${'='.repeat(100_000)}\n${'- '.repeat(50_000)}`,
      `---\n${'x\n'.repeat(100_000)}`,
    ])
      probeOf('hostile', text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe.skipIf(!hasCorpus)('the first look at real files', () => {
  it.each([
    ['openapi', /\.(ya?ml|json)$/, ['yaml', 'json'], 1],
    ['openapi-suite', /\.(ya?ml|json)$/, ['yaml', 'json'], 0],
    ['spdx', /\.spdx$/, ['text'], 0],
    ['dcat', /\.ttl$/, ['text'], 0],
    ['ngsi', /\.json(ld)?$/, ['json'], 0],
    ['gtfs-gbfs', /\.txt$/, ['csv', 'binary'], 0],
  ] as const)('%s', (kind, ending, formats, exceptions) => {
    const others = labelled(kind).filter(
      ({ file }) => ending.test(file) && !(formats as readonly string[]).includes(corpusProbe(file).format),
    );
    expect(others.length, others.map(({ file }) => file).join('\n')).toBeLessThanOrEqual(exceptions);
  });
});
