import type { Facts, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { assertionFacts, type EarlAssertion, earlOutcomeOf } from './earl-facts.ts';
import { jsonLdTypes, memberNamed as of } from './json-ld-nodes.ts';
import { present } from './members.ts';
import { problemList } from './problem-list.ts';

type Node = { readonly [key: string]: Json };
type Placed = { readonly node: Node; readonly pointer: string };

/** The text of a value: itself, its @value, title, name, description or identifier. */
const textOf = (value: Json | undefined, depth = 0): string | undefined => {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return depth > 3 ? undefined : textOf(value[0], depth + 1);
  if (!isObject(value) || depth > 3) return undefined;
  for (const name of ['@value', 'title', 'name', 'description', '@id', 'id', 'source'])
    if (of(value, name) !== undefined) return textOf(of(value, name), depth + 1);
  return undefined;
};

const idOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string'
    ? value
    : isObject(value)
      ? textOf(value['@id'] ?? value.id)
      : Array.isArray(value)
        ? idOf(value[0])
        : undefined;

/** Reads EARL as JSON-LD by the names that its vocabulary has, whatever the prefixes; references within the file are followed. */
export const readEarlJson = (root: Json): Reading => {
  const nodes = nodesOf(root);
  const byId = new Map<string, Node>();
  for (const { node } of nodes) {
    const id = idOf(node);
    if (id !== undefined && Object.keys(node).length > Object.keys(byId.get(id) ?? {}).length) byId.set(id, node);
  }
  const problems = problemList();
  const assertions: EarlAssertion[] = [];
  for (const { node, pointer } of nodes) {
    const isAssertion =
      jsonLdTypes(node).some((type) => /(^|[:#])Assertion$/.test(type)) ||
      (of(node, 'test') !== undefined &&
        of(node, 'result') !== undefined &&
        of(of(node, 'result'), 'outcome') !== undefined);
    if (!isAssertion) continue;
    const result = of(node, 'result');
    const outcome = earlOutcomeOf(idOf(of(result, 'outcome')) ?? textOf(of(result, 'outcome')));
    if (outcome === undefined) {
      problems.add('An assertion has no outcome of EARL (passed, failed, cantTell, inapplicable, untested).', {
        pointer,
      });
      continue;
    }
    const test = of(node, 'test');
    const known = isObject(test) && Object.keys(test).length > 1 ? test : (byId.get(idOf(test) ?? '') ?? test);
    if (test === undefined) problems.add('An assertion does not name its test.', { pointer });
    const follow = (value: Json | undefined) => byId.get(idOf(value) ?? '') ?? value;
    assertions.push({
      spot: { pointer },
      test: textOf(known) ?? idOf(test) ?? '',
      references: [idOf(test), ...[of(known, 'isPartOf') ?? []].flat().map(idOf), textOf(of(known, 'num'))].filter(
        (each) => each !== undefined,
      ),
      outcome,
      subject: subjectOf(of(node, 'subject'), follow),
      assertor: textOf(follow(of(node, 'assertedBy'))),
      mode: /[^#:/]+$/.exec(idOf(of(node, 'mode')) ?? '')?.[0],
      date: textOf(of(result, 'date')) ?? textOf(of(node, 'date')),
    });
  }
  if (assertions.length === 0) problems.add('The report holds no assertion.', { pointer: '' });
  const { facts, spots } = assertionFacts(assertions);
  const em = nodes.find(
    ({ node }) => of(node, 'auditSample') !== undefined || of(node, 'evaluationScope') !== undefined,
  );
  return {
    state: 'read',
    facts: {
      form: em === undefined ? 'earl' : 'wcag-em',
      ...facts,
      ...(em !== undefined && { evaluation: evaluationOf(em.node) }),
    },
    spots: {
      ...spots,
      ...(em !== undefined && ({ '/evaluation': { pointer: em.pointer } } satisfies Record<string, Spot>)),
    },
    problems: problems.list(),
    valid: !problems.any(),
  };
};

/** What was tested: its web address where it has one, else its name. */
const subjectOf = (
  subject: Json | undefined,
  follow: (value: Json | undefined) => Json | undefined,
): string | undefined => {
  const id = idOf(subject);
  if (id !== undefined && /^https?:/.test(id)) return id;
  const known = follow(subject);
  return idOf(of(known, 'source')) ?? textOf(known) ?? id;
};

/** Every node of the document with its pointer, parents first. */
const nodesOf = (root: Json): readonly Placed[] => {
  const found: Placed[] = [];
  const open: { readonly value: Json; readonly pointer: string }[] = [{ value: root, pointer: '' }];
  for (let index = 0; index < open.length && index < 300_000; index++) {
    const { value, pointer } = open[index] ?? { value: null, pointer: '' };
    if (Array.isArray(value))
      for (const [place, item] of (value as readonly Json[]).entries())
        open.push({ value: item, pointer: `${pointer}/${place}` });
    else if (isObject(value)) {
      found.push({ node: value, pointer });
      for (const [key, below] of Object.entries(value))
        if (key !== '@context' && typeof below === 'object' && below !== null)
          open.push({ value: below, pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` });
    }
  }
  return found;
};

/** What the WCAG-EM report tool says of the evaluation as a whole. */
const evaluationOf = (node: Node): Facts => {
  const scope = of(node, 'defineScope') ?? of(node, 'evaluationScope');
  const sample = of(node, 'selectSample');
  const findings = of(node, 'reportFindings') ?? node;
  const pages = (name: string) => {
    const list = of(sample, name) ?? of(node, name) ?? of(of(node, name), 'webpage');
    return Array.isArray(list) ? list.length : 0;
  };
  return {
    ...present({
      subject: textOf(of(of(scope, 'scope'), 'title')) ?? textOf(of(scope, 'scope')) ?? textOf(of(scope, 'website')),
      target: textOf(of(scope, 'conformanceTarget')),
      wcagVersion: textOf(of(scope, 'wcagVersion')),
      evaluator: textOf(of(findings, 'evaluator')) ?? textOf(of(findings, 'creator')),
      commissioner: textOf(of(findings, 'commissioner')),
      date: textOf(of(findings, 'date')),
    }),
    structuredSample: pages('structuredSample'),
    randomSample: pages('randomSample'),
  };
};
