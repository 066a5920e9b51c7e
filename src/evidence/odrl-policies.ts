import type { Facts, Spot } from '../model/evidence.ts';
import { present } from './members.ts';
import type { ProblemList } from './problem-list.ts';

/** One rule of a policy, however it is written. Names are the last parts of their addresses where those are ODRL's own. */
export type OdrlRule = {
  readonly kind: 'permission' | 'prohibition' | 'obligation';
  readonly actions: readonly string[];
  readonly targets: readonly string[];
  readonly assigner: string | undefined;
  readonly assignee: string | undefined;
  readonly constraints: readonly OdrlConstraint[];
  readonly duties: readonly string[];
};

/** A constraint with its three parts; what is missing is undefined. A logical one has the name of its operator alone. */
export type OdrlConstraint = {
  readonly left: string | undefined;
  readonly operator: string | undefined;
  readonly right: string | undefined;
  readonly logical?: true;
};

/** One policy with its rules. */
export type OdrlPolicy = {
  readonly spot: Spot | undefined;
  readonly uid: string | undefined;
  readonly type: string;
  readonly profiles: readonly string[];
  readonly assigner: string | undefined;
  readonly assignee: string | undefined;
  readonly targets: readonly string[];
  readonly rules: readonly OdrlRule[];
  /** Whether it takes rules over from another policy. */
  readonly inherits: boolean;
};

/**
 * Finds what the information model of ODRL 2.2 demands and a policy does not have. A target is not asked for: where a data
 * set names the policy (as a licence, or in a catalogue), the data set is it; how many rules name none is a fact.
 */
export const findPolicyFaults = (policies: readonly OdrlPolicy[], problems: ProblemList): void => {
  if (policies.length === 0) problems.add('The file holds no policy.');
  for (const { uid, type, rules, assigner, assignee, inherits, spot } of policies) {
    const name = `The ${type} ${uid ?? '(without an address)'}`;
    if (uid === undefined) problems.add(`${name} has no uid.`, spot);
    if (rules.length === 0 && !inherits)
      problems.add(`${name} has neither permission nor prohibition nor obligation.`, spot);
    if (type === 'Offer' && assigner === undefined && rules.every((rule) => rule.assigner === undefined))
      problems.add(`${name} does not say who offers (assigner).`, spot);
    if (type === 'Agreement')
      for (const [role, own] of [
        ['assigner', assigner],
        ['assignee', assignee],
      ] as const)
        if (own === undefined && rules.some((rule) => rule[role] === undefined))
          problems.add(`${name} does not say who its ${role} is.`, spot);
    for (const rule of rules) {
      if (rule.actions.length === 0) problems.add(`A ${rule.kind} of ${name} names no action.`, spot);
      for (const { left, operator, right, logical } of rule.constraints)
        if (!logical && (left === undefined || operator === undefined || right === undefined))
          problems.add(
            `A constraint of ${name} lacks its ${left === undefined ? 'left operand' : operator === undefined ? 'operator' : 'right operand'}.`,
            spot,
          );
    }
  }
};

const most = 500;

/** The facts of policies and their spots. */
export const policyFacts = (
  policies: readonly OdrlPolicy[],
): { readonly facts: Facts; readonly spots: Record<string, Spot> } => {
  const unique = (values: readonly string[]) => [...new Set(values)];
  const rules = policies.flatMap((policy) => policy.rules);
  const listed = policies.slice(0, most);
  return {
    facts: {
      policies: listed.map((policy) => ({
        ...present({ uid: policy.uid, assigner: policy.assigner, assignee: policy.assignee }),
        type: policy.type,
        profiles: policy.profiles,
        targets: policy.targets,
        rules: policy.rules.slice(0, 100).map((rule) => ({
          kind: rule.kind,
          actions: rule.actions,
          targets: rule.targets,
          ...present({ assigner: rule.assigner, assignee: rule.assignee }),
          constraints: rule.constraints.map(({ left, operator, right, logical }) =>
            logical ? (operator ?? 'logical') : [left ?? '?', operator ?? '?', right ?? '?'].join(' '),
          ),
          duties: rule.duties,
        })),
      })),
      policyCount: policies.length,
      actions: unique(rules.flatMap(({ actions }) => actions)),
      operands: unique(rules.flatMap(({ constraints }) => constraints.flatMap(({ left }) => left ?? []))),
      permissions: rules.filter(({ kind }) => kind === 'permission').length,
      prohibitions: rules.filter(({ kind }) => kind === 'prohibition').length,
      obligations:
        rules.filter(({ kind }) => kind === 'obligation').length + rules.flatMap(({ duties }) => duties).length,
      withoutTarget: policies.reduce(
        (sum, { targets, rules: own }) =>
          sum +
          (targets.length > 0
            ? 0
            : own.filter(({ kind, targets: each }) => kind !== 'obligation' && each.length === 0).length),
        0,
      ),
      unconstrained: rules.filter(
        ({ kind, constraints, duties }) => kind === 'permission' && constraints.length === 0 && duties.length === 0,
      ).length,
    },
    spots: Object.fromEntries(
      listed.flatMap(({ spot }, index) => (spot === undefined ? [] : [[`/policies/${index}`, spot] as const])),
    ),
  };
};
