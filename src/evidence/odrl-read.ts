import type { Probe, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { listMember, textMember } from './members.ts';
import type { OdrlForm } from './odrl.ts';
import { policiesOf } from './odrl-graph.ts';
import { findPolicyFaults, type OdrlPolicy, type OdrlRule, policyFacts } from './odrl-policies.ts';
import { problemList } from './problem-list.ts';
import { rdfNames } from './rdf-names.ts';
import { readRdf } from './rdf-read.ts';
import { rdfSpots } from './rdf-spots.ts';
import { unreadRdf } from './unread-rdf.ts';
import { type XmlElement, xmlTree } from './xml-tree.ts';

/** Reads policies in any of their forms and tries what ODRL 2.2 demands of them. */
export const readPolicies = async (probe: Probe, form: OdrlForm): Promise<Reading> => {
  const policies =
    form === 'rdf' ? await fromGraph(probe) : form === 'xml-2.0' ? await fromXml(probe) : fromJson(probe.root ?? null);
  if ('state' in policies) return policies;
  const problems = problemList();
  findPolicyFaults(policies, problems);
  const { facts, spots } = policyFacts(policies);
  return { state: 'read', facts: { form, ...facts }, spots, problems: problems.list(), valid: !problems.any() };
};

const fromGraph = async (probe: Probe): Promise<readonly OdrlPolicy[] | Exclude<Reading, { state: 'read' }>> => {
  const read = await readRdf(probe);
  return 'problem' in read ? unreadRdf(read, 'an ODRL policy') : policiesOf(read.graph, rdfSpots(probe));
};

const short = (address: string | undefined): string | undefined => address?.replace(rdfNames.odrl, '');

/** The JSON of ODRL 2.0 and 2.1: policytype, policyid, and rules in the plural. */
const fromJson = (root: Json): readonly OdrlPolicy[] => {
  const rulesOf = (key: string, kind: OdrlRule['kind']): readonly OdrlRule[] =>
    listMember(root, key).map((rule) => ({
      kind,
      actions: [short(textMember(rule, 'action')) ?? []].flat(),
      targets: [textMember(rule, 'target') ?? []].flat(),
      assigner: textMember(rule, 'assigner'),
      assignee: textMember(rule, 'assignee'),
      constraints: listMember(rule, 'constraints').map((each) => ({
        left: short(textMember(each, 'name') ?? textMember(each, 'leftOperand')),
        operator: short(textMember(each, 'operator')),
        right: textMember(each, 'rightoperand') ?? textMember(each, 'rightOperand'),
      })),
      duties: listMember(rule, 'duties').flatMap((duty) => short(textMember(duty, 'action')) ?? []),
    }));
  if (!isObject(root)) return [];
  return [
    {
      spot: { pointer: '' },
      uid: textMember(root, 'policyid'),
      type: short(textMember(root, 'policytype')) ?? 'Policy',
      profiles: [textMember(root, 'policyprofile') ?? []].flat(),
      assigner: undefined,
      assignee: undefined,
      targets: [],
      rules: [
        ...rulesOf('permissions', 'permission'),
        ...rulesOf('prohibitions', 'prohibition'),
        ...rulesOf('duties', 'obligation'),
      ],
      inherits: root.inheritfrom !== undefined,
    },
  ];
};

/** The XML of ODRL 2.0 and 2.1. */
const fromXml = async ({ source }: Probe): Promise<readonly OdrlPolicy[]> => {
  if (source === undefined) return [];
  const root = await xmlTree(source);
  const below = (element: XmlElement, name: string) => element.children.filter((child) => child.name === name);
  const party = (element: XmlElement, role: string) =>
    below(element, 'party').find((each) => short(each.attributes.function ?? each.attributes.role)?.endsWith(role))
      ?.attributes.uid;
  const rules = (['permission', 'prohibition', 'obligation'] as const).flatMap((kind) =>
    below(root, kind).map(
      (rule): OdrlRule => ({
        kind,
        actions: below(rule, 'action').flatMap((action) => short(action.attributes.name) ?? []),
        targets: below(rule, 'asset').flatMap((asset) => asset.attributes.uid ?? asset.attributes.idref ?? []),
        assigner: party(rule, 'assigner'),
        assignee: party(rule, 'assignee'),
        constraints: below(rule, 'constraint').map(({ attributes }) => ({
          left: short(attributes.name),
          operator: short(attributes.operator),
          right: attributes.rightOperand,
        })),
        duties: below(rule, 'duty').flatMap((duty) =>
          below(duty, 'action').flatMap((action) => short(action.attributes.name) ?? []),
        ),
      }),
    ),
  );
  return [
    {
      spot: { line: root.line },
      uid: root.attributes.uid,
      type: short(root.attributes.type) ?? 'Policy',
      profiles: [root.attributes.profile ?? []].flat(),
      assigner: undefined,
      assignee: undefined,
      targets: [],
      rules,
      inherits: root.attributes.inheritFrom !== undefined,
    },
  ];
};
