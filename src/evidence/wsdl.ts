import type { Kind } from '../model/evidence.ts';
import { readWsdl } from './wsdl-read.ts';

/** Descriptions of SOAP services: WSDL 1.1 (W3C note of 2001) and 2.0 (W3C recommendation of 2007). */
export const wsdl: Kind = {
  name: 'wsdl',
  title: 'WSDL description',
  recognisedBy:
    'XML with the root element definitions in the namespace of WSDL 1.1, or description in that of WSDL 2.0. A process model (BPMN), whose root is called definitions too, is none.',
  recognise: ({ format, element }) =>
    format === 'xml' &&
    ((element?.name === 'definitions' && element.namespace === 'http://schemas.xmlsoap.org/wsdl/') ||
      (element?.name === 'description' && /^http:\/\/www\.w3\.org\/(ns|\d{4}\/\d\d)\/wsdl$/.test(element.namespace))),
  read: (probe, tools) => readWsdl(probe, tools),
};
