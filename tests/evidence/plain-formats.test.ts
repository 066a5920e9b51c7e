import { describe, expect, it } from 'vitest';
import { exitPlan } from '../../src/evidence/exit-plan.ts';
import { recognise } from '../../src/evidence/registry.ts';
import { xlsx } from '../../src/evidence/xlsx.ts';
import { xml } from '../../src/evidence/xml.ts';
import { makeZip } from './make-zip.ts';
import { probeOf, read, readWell } from './reading.ts';

describe('XML of no more special kind', () => {
  it('tells its records', async () => {
    const { facts, valid } = await readWell(
      xml,
      '<spots><spot id="A1"><status>free</status></spot><spot id="A2"><status>taken</status></spot></spots>',
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      root: 'spots',
      recordName: 'spot',
      records: 2,
      fields: ['id', 'status'],
      identical: false,
      empty: 0,
    });
  });

  it('tells what an XML Schema describes', async () => {
    const { facts } = await readWell(
      xml,
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:city"><xs:element name="spot"/><xs:complexType name="Spot"/></xs:schema>',
    );
    expect(facts.schema).toEqual({ targetNamespace: 'urn:city', elements: ['spot'], types: ['Spot'] });
  });

  it.each([
    ['an element that is never closed', '<a><b></a>'],
    ['an attribute that stands twice', '<a b="1" b="2"/>'],
    ['an entity that nobody declared', '<a>&nothing;</a>'],
    ['two roots', '<a/><b/>'],
    ['a cut', '<spots><spot id="A1"><sta'],
  ])('with %s is not XML', async (_, text) => {
    expect(await read(xml, text)).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^is not XML: /),
      spot: { line: 1 },
    });
  });

  it('fetches nothing and expands no entity of its own', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]><a>&y;</a>';
    const reading = await read(xml, bomb);
    expect(JSON.stringify(reading)).not.toContain('xxxxxxxxxxxxxxxxxxxx');
  });
});

describe('an Excel workbook', () => {
  it('is named with its sheets, with what to do instead', async () => {
    const book = makeZip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="Prices" sheetId="1"/></sheets></workbook>',
    });
    expect(recognise(probeOf('prices.csv', book)).map(({ name }) => name)).toEqual(['xlsx']);
    expect(await read(xlsx, book)).toEqual({
      state: 'unreadable',
      why: 'it is an Excel workbook with the sheet Prices, which is not read here; save each sheet as CSV (UTF-8)',
    });
  });
});

describe('a plan for leaving as data', () => {
  const plan =
    'title: Exit plan\nsteps:\n  - { title: Export, time: day 1 to 5, who: vendor }\nformats: [CSV, GeoPackage]\nerasure: 30 days after handover\ncosts: TBD\n';
  it('tells its parts, its steps, and what is left blank', async () => {
    const { facts, passages } = await readWell(exitPlan, plan);
    expect(facts).toMatchObject({
      title: 'Exit plan',
      parts: ['steps', 'formats', 'erasure'],
      steps: [{ step: 'Export', who: 'vendor', time: 'day 1 to 5' }],
      formats: ['CSV', 'GeoPackage'],
      placeholders: 1,
    });
    expect(passages?.some(({ text }) => text.includes('30 days after handover'))).toBe(true);
  });

  it('is no other file with formats and costs', () => {
    expect(
      recognise(probeOf('a.yaml', 'title: Price list\nformats: [CSV]\ncosts: 3\n')).map(({ name }) => name),
    ).not.toContain('exit-plan');
  });
});
