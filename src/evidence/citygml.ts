import type { Kind, Probe, Reading } from '../model/evidence.ts';
import { readGml } from './citygml-read.ts';

/** CityGML (1.0, 2.0, 3.0) and other GML: features with geometries in XML. */
export const citygml: Kind = {
  name: 'citygml',
  title: 'CityGML or GML file',
  recognisedBy:
    'XML whose root is a CityModel or a collection of features, or that declares the namespace of GML and uses it.',
  recognise: (probe) => {
    if (probe.format !== 'xml' || probe.element === undefined) return false;
    const { name, namespace } = probe.element;
    if (/opengis\.net\/citygml\//.test(namespace)) return true;
    if (/Capabilities$|Exception|^schema$|^(StoredQueries|Stylesheet|stylesheet|definitions)/.test(name)) return false;
    if (name === 'FeatureCollection' && /opengis\.net\/(wfs|gml)|ogr\.maptools/.test(namespace)) return true;
    return usesGml(probe);
  },
  read: (probe): Reading | Promise<Reading> =>
    probe.source === undefined ? { state: 'invalid', why: 'holds no text' } : readGml(probe.source),
};

const usesGml = ({ source }: Probe): boolean => {
  const head = source?.text.slice(0, 65_536) ?? '';
  const prefix = /xmlns:([\w.-]+)\s*=\s*["']http:\/\/www\.opengis\.net\/gml(?:\/3\.\d)?["']/.exec(head)?.[1];
  return prefix !== undefined && (head.includes(`<${prefix}:`) || head.includes(`${prefix}:id=`));
};
