import { describe, expect, it } from 'vitest';
import { earl } from '../../src/evidence/earl.ts';
import { criteriaIn } from '../../src/evidence/wcag-names.ts';
import { probeOf, readWell } from './reading.ts';

const jsonLd = {
  '@context': { earl: 'http://www.w3.org/ns/earl#', dct: 'http://purl.org/dc/terms/' },
  '@graph': [
    { '@id': '_:lab', '@type': 'earl:Assertor', 'dct:title': 'Access Lab' },
    { '@id': 'https://city.nl/map', '@type': 'earl:TestSubject', 'dct:title': 'Map' },
    {
      '@type': 'earl:Assertion',
      'earl:assertedBy': { '@id': '_:lab' },
      'earl:subject': { '@id': 'https://city.nl/map' },
      'earl:test': { '@id': 'https://www.w3.org/TR/WCAG22/#contrast-minimum' },
      'earl:mode': { '@id': 'earl:manual' },
      'earl:result': { '@type': 'earl:TestResult', 'earl:outcome': { '@id': 'earl:failed' }, 'dct:date': '2026-08-12' },
    },
    {
      '@type': 'earl:Assertion',
      'earl:test': { '@id': 'WCAG2:non-text-content' },
      'earl:result': { 'earl:outcome': { '@id': 'earl:passed' } },
    },
  ],
};

describe('EARL', () => {
  it('tells outcomes, what failed, who tested what and how', async () => {
    const { facts, valid, spots } = await readWell(earl, JSON.stringify(jsonLd));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      form: 'earl',
      assertions: 2,
      outcomes: { passed: 1, failed: 1, cantTell: 0, inapplicable: 0, untested: 0 },
      failedTests: [{ criteria: ['1.4.3'], count: 1, subjects: ['https://city.nl/map'] }],
      failedCriteria: ['1.4.3'],
      passedCriteria: ['1.1.1'],
      assertors: ['Access Lab'],
      modes: ['manual'],
      latest: '2026-08-12',
    });
    expect(spots['/failedTests/0']).toEqual({ pointer: '/@graph/2' });
  });

  it('reads reports of the WCAG-EM report tool', async () => {
    const { facts } = await readWell(
      earl,
      JSON.stringify({
        '@type': 'Evaluation',
        defineScope: { scope: { title: 'CityPulse portal' }, conformanceTarget: 'AA', wcagVersion: '2.2' },
        selectSample: { structuredSample: [{}, {}], randomSample: [{}] },
        auditSample: [
          {
            '@type': 'Assertion',
            test: { '@id': 'WCAG22:focus-visible', num: '2.4.7' },
            result: { outcome: { id: 'earl:failed', title: 'Failed' } },
            subject: [{ title: 'Home' }],
          },
        ],
        reportFindings: { evaluator: 'Access Lab', date: { '@value': '2026-08-14' } },
      }),
    );
    expect(facts).toMatchObject({
      form: 'wcag-em',
      failedCriteria: ['2.4.7'],
      evaluation: {
        subject: 'CityPulse portal',
        target: 'AA',
        wcagVersion: '2.2',
        evaluator: 'Access Lab',
        date: '2026-08-14',
        structuredSample: 2,
        randomSample: 1,
      },
    });
  });

  it.each([
    [
      'Turtle',
      '@prefix earl: <http://www.w3.org/ns/earl#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n<#t> dct:title "core" .\n<#a> a earl:Assertion ; earl:test <#t> ; earl:result [ earl:outcome earl:failed ] .\n',
    ],
    [
      'RDF/XML',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:earl="http://www.w3.org/ns/earl#" xmlns:dct="http://purl.org/dc/terms/"><earl:Assertion rdf:about="#a"><earl:test rdf:parseType="Resource"><dct:title>core</dct:title></earl:test><earl:result rdf:parseType="Resource"><earl:outcome rdf:resource="http://www.w3.org/ns/earl#failed"/></earl:result></earl:Assertion></rdf:RDF>',
    ],
  ])('reads %s', async (_, text) => {
    const { facts, valid } = await readWell(earl, text);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({ outcomes: { failed: 1 }, failedTests: [{ test: 'core', criteria: [] }] });
  });

  it('names assertions without an outcome', async () => {
    const broken = structuredClone(jsonLd) as { '@graph': { 'earl:result'?: object }[] };
    (broken['@graph'][2] as { 'earl:result'?: object })['earl:result'] = { 'earl:outcome': 'good' };
    const { valid, problems } = await readWell(earl, JSON.stringify(broken));
    expect(valid).toBe(false);
    expect(problems[0]?.message).toContain('no outcome of EARL');
  });

  it('knows criteria by number, by name and by the tags of tools', () => {
    expect(criteriaIn('https://www.w3.org/TR/WCAG21/#three-flashes-or-below-threshold')).toEqual(['2.3.1']);
    expect(criteriaIn('wcag2410')).toEqual(['2.4.10']);
    expect(criteriaIn('1.4.11 Non-text Contrast')).toEqual(['1.4.11']);
    expect(criteriaIn('version 1.4.3.2')).toEqual([]);
    expect(earl.recognise(probeOf('f', '{"result":{"outcome":"passed"}}'))).toBe(false);
  });
});
