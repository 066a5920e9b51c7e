import { expect, it } from 'vitest';
import { withArticle } from '../../src/source/with-article.ts';

it.each([
  'an OpenAPI description',
  'an NGSI-LD entity file',
  'an SPDX bill of materials',
  'an XML file',
  'an accessibility statement',
  'a European Single Procurement Document',
  'a SARIF scan result',
  'a web page',
])('%s has its article as it is spoken', (whole) => {
  expect(withArticle(whole.replace(/^an? /, ''))).toBe(whole);
});
