import type { RdfGraph, RdfTerm } from './rdf-graph.ts';
import { localName } from './rdf-names.ts';

const terms = 'http://spdx.org/rdf/terms#';

/** A licence of SPDX 2 in RDF as an expression: sets become AND and OR, exceptions WITH. Sets within sets are followed 20 deep. */
export const licenceText = (graph: RdfGraph, licence: RdfTerm, depth = 0): string => {
  if (licence.kind === 'literal') return licence.value;
  const types = graph.typesOf(licence).map(localName);
  const of = (name: string) => graph.objects(licence, `${terms}${name}`);
  const members = () =>
    of('member')
      .map((member) => (depth < 20 ? licenceText(graph, member, depth + 1) : 'NOASSERTION'))
      .sort();
  if (types.includes('ConjunctiveLicenseSet')) return `(${members().join(' AND ')})`;
  if (types.includes('DisjunctiveLicenseSet')) return `(${members().join(' OR ')})`;
  if (types.includes('OrLaterOperator')) return `${members()[0] ?? 'NOASSERTION'}+`;
  if (types.includes('WithExceptionOperator'))
    return `${members()[0] ?? 'NOASSERTION'} WITH ${of('licenseException').map(({ value }) => localName(value))[0] ?? ''}`;
  const [written] = of('licenseId');
  if (written !== undefined) return written.value;
  if (/#(none|noassertion)$/i.test(licence.value)) return localName(licence.value).toUpperCase();
  return licence.value.replace(/^.*[/#]/, '');
};
