import type { Spot } from '../model/evidence.ts';
import type { OdrlConstraint, OdrlPolicy, OdrlRule } from './odrl-policies.ts';
import type { RdfGraph, RdfTerm } from './rdf-graph.ts';
import { localName, rdfNames } from './rdf-names.ts';
import { noBase } from './rdf-read.ts';

const { odrl, rdf } = rdfNames;

const types = ['Set', 'Offer', 'Agreement', 'Privacy', 'Request', 'Ticket', 'Assertion', 'Policy'];
const ruleKinds = ['permission', 'prohibition', 'obligation'] as const;

/** The policies of a graph: what has a type of ODRL or a rule of one. */
export const policiesOf = (graph: RdfGraph, spotOf: (subject: RdfTerm) => Spot | undefined): readonly OdrlPolicy[] => {
  const subjects = [
    ...types.flatMap((type) => graph.ofType(odrl + type)),
    ...ruleKinds.flatMap((kind) => graph.having(odrl + kind)),
  ];
  return [...new Map(subjects.map((each) => [`${each.kind}${each.value}`, each])).values()].map((subject) => {
    const of = (name: string) => graph.objects(subject, odrl + name);
    const named = graph.typesOf(subject).map(localName);
    return {
      spot: spotOf(subject),
      uid: subject.kind === 'iri' ? subject.value.replace(noBase, '') : of('uid')[0]?.value,
      type: types.find((type) => named.includes(type)) ?? 'Policy',
      profiles: of('profile').map(nameOf),
      assigner: partyOf(graph, of('assigner')),
      assignee: partyOf(graph, of('assignee')),
      targets: of('target').map(nameOf),
      rules: ruleKinds.flatMap((kind) => of(kind).map((rule) => ruleOf(graph, kind, rule))),
      inherits: of('inheritFrom').length > 0,
    };
  });
};

const ruleOf = (graph: RdfGraph, kind: OdrlRule['kind'], rule: RdfTerm): OdrlRule => {
  /* ODRL 2.0 lets an action stand in the place of a rule. */
  if (!graph.knows(rule))
    return {
      kind,
      actions: [nameOf(rule)],
      targets: [],
      assigner: undefined,
      assignee: undefined,
      constraints: [],
      duties: [],
    };
  const of = (name: string) => graph.objects(rule, odrl + name);
  const actions = of('action');
  return {
    kind,
    actions: actions.map((action) => actionOf(graph, action)),
    targets: of('target').map(nameOf),
    assigner: partyOf(graph, of('assigner')),
    assignee: partyOf(graph, of('assignee')),
    constraints: [...of('constraint'), ...actions.flatMap((action) => graph.objects(action, `${odrl}refinement`))].map(
      (each) => constraintOf(graph, each),
    ),
    duties: [...of('duty'), ...of('remedy'), ...of('consequence')].flatMap((duty) =>
      graph.objects(duty, `${odrl}action`).map((action) => actionOf(graph, action)),
    ),
  };
};

const constraintOf = (graph: RdfGraph, constraint: RdfTerm): OdrlConstraint => {
  const of = (name: string) => graph.objects(constraint, odrl + name)[0];
  const logical = ['and', 'or', 'xone', 'andSequence'].find((name) => of(name) !== undefined);
  if (logical !== undefined) return { left: undefined, operator: logical, right: undefined, logical: true };
  const [left, operator, right] = [
    of('leftOperand'),
    of('operator'),
    of('rightOperand') ?? of('rightOperandReference'),
  ];
  /* ODRL 2.0 writes the operator as the property itself. */
  const old = ['eq', 'gt', 'gteq', 'lt', 'lteq', 'neq', 'isA', 'isAnyOf'].find((name) => of(name) !== undefined);
  return {
    left: left === undefined ? undefined : nameOf(left),
    operator: operator === undefined ? old : nameOf(operator),
    right: (right ?? (old === undefined ? undefined : of(old)))?.value,
  };
};

const actionOf = (graph: RdfGraph, action: RdfTerm): string => {
  const [value] = graph.objects(action, `${rdf}value`);
  return nameOf(value ?? action);
};

const partyOf = (graph: RdfGraph, [party]: readonly RdfTerm[]): string | undefined =>
  party === undefined
    ? undefined
    : party.kind === 'blank'
      ? (graph.objects(party, `${odrl}uid`)[0]?.value ?? '(described in place)')
      : party.value.replace(noBase, '');

/** ODRL's own words by their name; what others have named, in full. */
const nameOf = ({ kind, value }: RdfTerm): string =>
  kind === 'blank'
    ? '(described in place)'
    : value.startsWith(odrl)
      ? value.slice(odrl.length)
      : value.replace(noBase, '');
