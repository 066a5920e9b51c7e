import { isObject, type Json } from '../source/pointer.ts';
import { jsonLdTypes, memberNamed as of } from './json-ld-nodes.ts';
import { textMember } from './members.ts';
import type { OdrlPolicy, OdrlRule } from './odrl-policies.ts';
import type { ProblemList } from './problem-list.ts';

const list = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];

const word = (value: Json | undefined): string | undefined => {
  const [first] = list(value);
  const written = typeof first === 'string' ? first : (textMember(first, '@id') ?? textMember(first, '@value'));
  return written?.replace(/^(odrl:|http:\/\/www\.w3\.org\/ns\/odrl\/2\/)/, '');
};

/**
 * An offer or agreement inside a document of the Dataspace Protocol, and what that protocol demands of it: an identifier,
 * at least one rule, an action in each; in a catalogue no target (the data set is it), in a message one.
 */
export const dspPolicy = (value: Json, pointer: string, problems: ProblemList, inCatalogue: boolean): OdrlPolicy => {
  const type = ((isObject(value) ? jsonLdTypes(value)[0] : undefined) ?? 'Offer').replace(/^.*[:#/]/, '');
  const rules = (['permission', 'prohibition', 'obligation'] as const).flatMap((kind) =>
    list(of(value, kind)).map((rule) => ruleOf(kind, rule)),
  );
  const at = { pointer };
  const uid = textMember(value, '@id') ?? textMember(value, 'uid');
  const target = word(of(value, 'target'));
  if (uid === undefined) problems.add(`The ${type} has no identifier (@id).`, at);
  if (rules.length === 0) problems.add(`The ${type} has neither permission nor prohibition nor obligation.`, at);
  if (rules.some(({ actions }) => actions.length === 0)) problems.add(`A rule of the ${type} names no action.`, at);
  if (inCatalogue && target !== undefined)
    problems.add(`The ${type} names a target; in a catalogue its data set is the target.`, at);
  if (!inCatalogue && target === undefined) problems.add(`The ${type} names no target.`, at);
  if (type === 'Agreement')
    for (const role of ['assigner', 'assignee'])
      if (of(value, role) === undefined) problems.add(`The Agreement does not say who its ${role} is.`, at);
  return {
    spot: at,
    uid,
    type,
    profiles: list(of(value, 'profile')).filter((each) => typeof each === 'string'),
    assigner: word(of(value, 'assigner')),
    assignee: word(of(value, 'assignee')),
    targets: target === undefined ? [] : [target],
    rules,
    inherits: false,
  };
};

const ruleOf = (kind: OdrlRule['kind'], rule: Json): OdrlRule => ({
  kind,
  actions: list(of(rule, 'action')).flatMap((action) => word(action) ?? word(of(action, 'value')) ?? []),
  targets: list(of(rule, 'target')).flatMap((target) => word(target) ?? []),
  assigner: word(of(rule, 'assigner')),
  assignee: word(of(rule, 'assignee')),
  constraints: list(of(rule, 'constraint')).map((constraint) => {
    const logical = ['and', 'or', 'xone', 'andSequence'].find((name) => of(constraint, name) !== undefined);
    return logical === undefined
      ? {
          left: word(of(constraint, 'leftOperand')),
          operator: word(of(constraint, 'operator')),
          right: word(of(constraint, 'rightOperand')),
        }
      : { left: undefined, operator: logical, right: undefined, logical: true as const };
  }),
  duties: list(of(rule, 'duty')).flatMap((duty) => word(of(duty, 'action')) ?? []),
});
