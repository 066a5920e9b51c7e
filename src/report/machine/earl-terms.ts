import type { BidReport, Place, Result } from '../../generated/report.ts';
import { pathOf } from './place-path.ts';
import { uuidOf } from './uuid.ts';

/** The vocabularies of the report, inside the document: EARL 1.0, Pointer Methods in RDF, Dublin Core terms. */
export const earlContext = {
  earl: 'http://www.w3.org/ns/earl#',
  ptr: 'http://www.w3.org/2009/pointers#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** What an outcome is called in EARL. Nothing that a person must judge, and nothing that broke, is more than cantTell. */
export const earlOutcome: Readonly<Record<Result['outcome'], string>> = {
  pass: 'earl:passed',
  fail: 'earl:failed',
  review: 'earl:cantTell',
  error: 'earl:cantTell',
  notApplicable: 'earl:inapplicable',
};

/** The name of a rule as an IRI. */
export const ruleIri = (rule: string): string => `urn:bidlint:rule:${rule.split('/').map(iriPart).join('/')}`;

const iriPart = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** A place as an EARL pointer: line and column (both from 1) where they are known, else the pointer into the file, else the file. */
export const earlPointer = (place: Place, bid: Pick<BidReport, 'file'>) => {
  const { role, line, column, page, part, pointer, excerpt } = place;
  const file = pathOf(place, bid);
  const near = [...(page === undefined ? [] : [`page ${page}`]), ...(part === undefined ? [] : [part])];
  return {
    '@type': line !== undefined ? 'ptr:LineCharPointer' : pointer ? 'ptr:ExpressionPointer' : 'ptr:SinglePointer',
    ...(line !== undefined && { 'ptr:lineNumber': line, ...(column !== undefined && { 'ptr:charNumber': column }) }),
    ...(line === undefined && pointer && { 'ptr:expression': pointer }),
    'ptr:reference': { '@id': `urn:uuid:${uuidOf('file', bid.file, file)}`, 'dct:title': file },
    'dct:title': [role, ...near].join(', '),
    ...(excerpt !== undefined && { 'dct:description': excerpt.text }),
  };
};
