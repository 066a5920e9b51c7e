import type { Language } from '../../i18n/language.ts';
import { xmlElement } from '../machine/xml.ts';

/** What a document says of itself. */
export type Properties = {
  readonly title: string;
  /** What wrote it. */
  readonly creator: string;
  readonly language: Language;
  /** The day that it bears, YYYY-MM-DD. */
  readonly day: string;
};

/** The part of an office document that holds its title, language and dates (ECMA-376 part 2, core properties). */
export const corePath = 'docProps/core.xml';

/** The core properties as XML. */
export const coreXml = ({ title, creator, language, day }: Properties): string => {
  const date = (name: string): string => xmlElement(name, { 'xsi:type': 'dcterms:W3CDTF' }, [`${day}T12:00:00Z`]);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    xmlElement('dc:title', {}, [title]),
    xmlElement('dc:creator', {}, [creator]),
    xmlElement('dc:language', {}, [language.tag]),
    xmlElement('cp:lastModifiedBy', {}, [creator]),
    date('dcterms:created'),
    date('dcterms:modified'),
    '</cp:coreProperties>',
  ].join('');
};
