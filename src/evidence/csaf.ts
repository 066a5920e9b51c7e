import type { Facts, Kind, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { csafProducts, csafStatements } from './csaf-statements.ts';
import { objectMember, present, textMember } from './members.ts';
import { spotTable } from './spot-table.ts';
import { vexFacts } from './vex-statements.ts';

type Advisory = { readonly [key: string]: Json };

/** Security advisories in CSAF 2.0 and 2.1, VEX among them, tried with the validator of the format. */
export const csaf: Kind = {
  name: 'csaf',
  title: 'CSAF advisory',
  recognisedBy: 'JSON with a document that states its csaf_version.',
  recognise: (probe) =>
    isBroken(probe, ['"csaf_version"', '"tracking"']) ||
    (isObject(probe.root) &&
      (isObject(probe.root.document)
        ? probe.root.document.csaf_version !== undefined ||
          (probe.root.document.tracking !== undefined && probe.root.document.publisher !== undefined)
        : false)),
  read: async (probe) => (isObject(probe.root) ? readAdvisory(probe.root) : readBroken(probe, csaf.title)),
};

const readAdvisory = async (root: Advisory): Promise<Reading> => {
  const document = objectMember(root, 'document');
  const tracking = objectMember(document, 'tracking');
  const publisher = objectMember(document, 'publisher');
  const version = textMember(document, 'csaf_version') ?? '';
  const { validateAdvisory } = await import('./csaf-validate.ts');
  const judged = await validateAdvisory(root, version);
  const names = csafProducts(root);
  const { facts, spots } = vexFacts(csafStatements(root, names));
  const all: Facts = {
    ...present({
      edition: version || undefined,
      category: textMember(document, 'category'),
      title: textMember(document, 'title'),
      id: textMember(tracking, 'id'),
      version: textMember(tracking, 'version'),
      status: textMember(tracking, 'status'),
      timestamp: textMember(tracking, 'current_release_date'),
      author: textMember(publisher, 'name'),
      publisherCategory: textMember(publisher, 'category'),
      tlp: textMember(objectMember(objectMember(document, 'distribution'), 'tlp'), 'label'),
    }),
    productCount: names.size,
    ...facts,
  };
  return {
    state: 'read',
    facts: all,
    spots: {
      ...spots,
      ...spotTable(root, {
        '/edition': '/document/csaf_version',
        '/category': '/document/category',
        '/title': '/document/title',
        '/id': '/document/tracking/id',
        '/version': '/document/tracking/version',
        '/status': '/document/tracking/status',
        '/timestamp': '/document/tracking/current_release_date',
        '/author': '/document/publisher/name',
        '/publisherCategory': '/document/publisher/category',
        '/products': '/product_tree',
        '/productCount': '/product_tree',
      }),
    },
    problems: judged.problems,
    valid: judged.valid,
  };
};
