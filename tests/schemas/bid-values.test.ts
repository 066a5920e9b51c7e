import { describe, expect, it } from 'vitest';
import { compiled, faultsOf, fixture, yaml } from './compiled.ts';

const { validate } = compiled('bid');
/** The faults of the smallest bid with some lines added. */
const withLines = (lines: string): string[] => faultsOf(validate, { ...fixture('minimal'), ...yaml(lines) });

describe('values with a form of their own', () => {
  const promise = (is: string): string[] => withLines(`promises: { exitNotice: "${is}" }`);

  it.each(['P2M', 'P1Y', 'P30D', 'P4W', 'PT24H', 'PT1M', 'P1Y2M3DT4H5M6S', 'P1DT12H'])('take the duration %s', (is) => {
    expect(promise(is)).toEqual([]);
    expect(withLines(`promises: { exitNotice: { is: "${is}" } }`)).toEqual([]);
    expect(withLines(`immersive: { streams: { gaze: "${is}" } }`)).toEqual([]);
  });

  it.each(['P', 'PT', 'P1YT', 'P1M1Y', '2M', 'p2m', 'P-1M', 'P1W2D', '30 days', 'P1H', 'PT1D', ' P2M', ''])(
    'refuse the duration "%s"',
    (is) => {
      expect(promise(is)).toEqual(['/promises/exitNotice pattern']);
      expect(withLines(`promises: { exitNotice: { is: "${is}" } }`)).toEqual(['/promises/exitNotice/is pattern']);
      expect(withLines(`immersive: { streams: { gaze: "${is}" } }`)).toContain('/immersive/streams/gaze pattern');
    },
  );

  it.each([
    'evidence/a.json',
    './README',
    'a.json',
    '../a.json',
    'evidence/a-*.har',
    'evidence/2026-11-02T10:00.har',
    '*.json',
  ])('take the path %s', (path) => {
    expect(withLines(`security: { sbom: "${path}" }`)).toEqual([]);
    expect(withLines(`security: { sbom: ["${path}"], disclosure: { file: "${path}" } }`)).toEqual([]);
  });

  it.each([
    'none',
    'yes',
    'to follow',
    '',
    'evidence/',
    'evidence/*/a.json',
    'https://example.org/bom.json',
    'C:/bom.json',
  ])('refuse as a path "%s"', (path) => {
    expect(withLines(`security: { sbom: "${path}" }`)).toEqual(['/security/sbom pattern']);
    expect(withLines(`security: { disclosure: { file: "${path}" } }`)).toEqual(['/security/disclosure/file pattern']);
  });

  it('take a web address where what is published needs no copy, and nowhere else', () => {
    expect(
      withLines('data: [{ model: "https://smartdatamodels.org/Parking", jsonldContext: "https://example.org/c" }]'),
    ).toEqual([]);
    expect(withLines('data: [{ export: "https://example.org/export.csv" }]')).toContain('/data/0/export pattern');
  });

  it.each(['ngsi-ld@1.8', 'rest', '3d-tiles@1.1', 'tmf639@4.0.0', 'mqtt'])('take the standard %s', (standard) => {
    expect(withLines(`interfaces: [{ standards: ["${standard}"] }]`)).toEqual([]);
  });

  it.each(['NGSI-LD 1.8', 'ngsi-ld@', '@1.8', 'ngsi-ld v1.8'])('refuse the standard "%s"', (standard) => {
    expect(withLines(`interfaces: [{ standards: ["${standard}"] }]`)).toContain('/interfaces/0/standards/0 pattern');
  });

  it('take languages and countries that old readers of YAML would take for false', () => {
    expect(withLines('languages: { screens: [no, nl-BE, zh-Hant] }\nvendor: { name: A, country: NO }')).toEqual([]);
    expect(withLines('vendor: { name: A, country: Norway }')).toEqual(['/vendor/country pattern']);
    expect(withLines('languages: { screens: [Norwegian bokmål] }')).toEqual(['/languages/screens/0 pattern']);
  });
});

describe('how a category of data is read', () => {
  it.each([
    'read: quays',
    'read: { by: quays }',
    'read: { by: quays, operation: GET /a }',
    'read: { not: privacy }',
    'read: {}',
  ])('may be said as { %s }', (read) => expect(withLines(`data: [{ ${read} }]`)).toEqual([]));

  it('is either by an interface or not at all', () => {
    expect(withLines('data: [{ read: { by: quays, not: privacy } }]')).toContain('/data/0/read/by false schema');
    expect(withLines('data: [{ read: { operation: GET /a } }]')).toContain('/data/0/read dependentRequired');
    expect(withLines('data: [{ read: { not: shyness } }]')).toContain('/data/0/read/not enum');
  });
});
