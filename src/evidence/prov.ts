import type { Kind, Probe } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { jsonLdTypes, keyNamed, someJsonNode } from './json-ld-nodes.ts';

const namespace = 'http://www.w3.org/ns/prov#';

/** Records of provenance after W3C PROV: which activity used what, made what, when, and who answers for it. */
export const prov: Kind = {
  name: 'prov',
  title: 'provenance record',
  recognisedBy:
    'PROV-JSON (entity, activity or agent with relations of PROV), RDF with activities or derivations in the namespace of PROV-O, PROV-XML, or PROV-N (document … endDocument).',
  recognise: (probe) =>
    isBroken(probe, ['"activity"', '"wasGeneratedBy"']) ||
    isProvJson(probe.root) ||
    isProvLd(probe.root) ||
    isProvText(probe) ||
    isNotation(probe) ||
    isProvXml(probe),
  read: async (probe) => {
    if (isProvJson(probe.root)) {
      const { readProvJson } = await import('./prov-json.ts');
      return readProvJson(probe.root);
    }
    if (isNotation(probe) || isProvXml(probe))
      return {
        state: 'unreadable',
        why: `it is written in ${isNotation(probe) ? 'PROV-N' : 'PROV-XML'}, which is not read here; save it as PROV-JSON or as PROV-O`,
      };
    if (probe.root === undefined && probe.problem !== undefined) return readBroken(probe, prov.title);
    const { readProvRdf } = await import('./prov-rdf.ts');
    return readProvRdf(probe);
  },
};

const relations =
  /^(wasGeneratedBy|used|wasInformedBy|wasStartedBy|wasEndedBy|wasInvalidatedBy|wasDerivedFrom|wasAttributedTo|wasAssociatedWith|actedOnBehalfOf|wasInfluencedBy|specializationOf|alternateOf|hadMember)$/;

const isProvJson = (root: Json | undefined): root is { readonly [key: string]: Json } => {
  if (!isObject(root) || root['@context'] !== undefined) return false;
  const keys = Object.keys(root);
  const groups = keys.filter((key) => /^(entity|activity|agent)$/.test(key) && isObject(root[key]));
  const related = keys.filter((key) => relations.test(key) && isObject(root[key]));
  return (
    (groups.length > 0 && related.length > 0) || (groups.length > 1 && isObject(root.prefix)) || groups.length === 3
  );
};

const isProvLd = (root: Json | undefined): boolean => {
  if (typeof root !== 'object' || root === null) return false;
  return someJsonNode(
    root,
    (node) =>
      jsonLdTypes(node).some((type) => /^(prov:|http:\/\/www\.w3\.org\/ns\/prov#)?Activity$/.test(type)) &&
      (jsonLdTypes(node).some((type) => type.includes('prov')) ||
        ['used', 'generated', 'wasAssociatedWith', 'startedAtTime'].some((name) => keyNamed(node, name) !== undefined)),
    300,
  );
};

const isProvText = ({ root, source, format }: Probe): boolean => {
  if (root !== undefined || source === undefined || (format !== 'text' && format !== 'xml')) return false;
  const head = source.text.slice(0, 100_000);
  return (
    head.includes(namespace) &&
    /prov:Activity\b|prov#Activity\b|prov:wasGeneratedBy\b|prov:wasDerivedFrom\b/.test(head) &&
    (format === 'text' || /<(\w+:)?RDF[\s>]/.test(head))
  );
};

const isNotation = ({ source, root }: Probe): boolean =>
  root === undefined &&
  source !== undefined &&
  /^\s*document\s*$/m.test(source.text.slice(0, 5_000)) &&
  /^\s*endDocument\s*$/m.test(source.text.slice(-5_000));

const isProvXml = ({ element }: Probe): boolean => element?.namespace === namespace;
