import type { Kind, Probe } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';

const namespace = 'http://www.w3.org/ns/earl#';

/** Test results in EARL: JSON-LD of test tools and of the WCAG-EM report tool; Turtle and RDF/XML of other suites. */
export const earl: Kind = {
  name: 'earl',
  title: 'EARL test report',
  recognisedBy:
    'RDF (JSON-LD, Turtle, RDF/XML) with assertions in the namespace of EARL; JSON of the WCAG-EM report tool (defineScope and auditSample, or evaluationScope and auditResult).',
  recognise: (probe) =>
    isBroken(probe, ['earl:', '"@context"', 'Assertion']) ||
    (mayReport(probe) && isJsonReport(probe.root)) ||
    isRdfReport(probe),
  read: async (probe) => {
    if (isJsonReport(probe.root)) {
      const { readEarlJson } = await import('./earl-json.ts');
      return readEarlJson(probe.root);
    }
    if (!isRdfReport(probe)) return readBroken(probe, earl.title);
    const { readEarlRdf } = await import('./earl-rdf.ts');
    return readEarlRdf(probe);
  },
};

/** Whether the text speaks of assertions or audits at all; most files do not, and need not be looked at again. */
const mayReport = ({ source }: Probe): boolean => /Assertion|auditSample|auditResult/.test(source?.text ?? '');

const isJsonReport = (root: Json | undefined): root is { readonly [key: string]: Json } | readonly Json[] => {
  if (isObject(root)) {
    const keys = Object.keys(root).map((key) => key.replace(/^[\w-]+:/, ''));
    if (keys.includes('auditSample') && (keys.includes('defineScope') || keys.includes('selectSample'))) return true;
    if (keys.includes('auditResult') && keys.includes('evaluationScope')) return true;
  }
  if (typeof root !== 'object' || root === null) return false;
  const head = JSON.stringify(root).slice(0, 500_000);
  return (
    /"(earl:)?Assertion"/.test(head) &&
    (head.includes(namespace) || /"earl:|earl-context|ns\/earl/.test(head)) &&
    /outcome"/.test(head)
  );
};

const isRdfReport = ({ root, source, format }: Probe): boolean =>
  root === undefined &&
  source !== undefined &&
  (format === 'xml' || format === 'text') &&
  source.text.slice(0, 100_000).includes(namespace) &&
  /earl:Assertion|earl#Assertion|<Assertion[\s>]/.test(source.text);
