import { stringify } from 'yaml';
import { checks } from '../checks/registry.ts';
import { expectation } from '../engine/expectation.ts';
import { parameterValues, withParameters } from '../engine/parameters.ts';
import type { CatalogueRule, Rule } from '../model/pack.ts';
import { isObject, keysOf } from '../source/pointer.ts';

/** A part of what is told of a rule: paragraphs, points, or code as it stands. `explain` and the catalogue print the same parts. */
export type Section = {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly points?: readonly string[];
  readonly code?: readonly { readonly caption: string; readonly text: string }[];
};

/** All that is told of a rule, in the order of a reader's questions. */
export const ruleSections = (rule: CatalogueRule): readonly Section[] =>
  [
    {
      heading: 'What it asks',
      paragraphs: [`${rule.title}. (${rule.level}, ${basisWords[rule.basis]}; ${roleWords[rule.procurementRole]})`],
    },
    { heading: 'In a tender', paragraphs: [rule.wording] },
    { heading: 'Why', paragraphs: [rule.rationale] },
    { heading: 'When it applies', points: appliesPoints(rule) },
    { heading: 'How it is checked', points: checkPoints(rule) },
    {
      heading: 'What a pass shows',
      paragraphs: [assuranceWords[rule.signal ? 'signal' : (rule.minAssurance ?? 'attached')] ?? ''],
    },
    {
      heading: 'How to meet it',
      paragraphs: [
        rule.remediation,
        ...(rule.equivalent
          ? [
              `An equivalent can be argued: answers."${rule.id}" with status equivalent, standard, because and evidence. A person judges it.`,
            ]
          : []),
      ],
    },
    { heading: 'Parameters', points: parameterPoints(rule) },
    {
      heading: 'Sources',
      points: rule.references.map(
        ({ standard, edition, clause, url, note }) =>
          `${[standard, edition, clause].filter(Boolean).join(' ')}${url ? ` <${url}>` : ''}${note ? `. ${note}` : ''}`,
      ),
    },
    { heading: 'Examples', code: exampleCode(rule.examples) },
  ].filter(({ paragraphs = [], points = [], code = [] }) => paragraphs.length + points.length + code.length > 0);

const basisWords: Record<Rule['basis'], string> = {
  law: 'by law',
  'standard-requirement': 'a requirement of a standard',
  'standard-recommendation': 'a recommendation of a standard',
  mechanism: 'one mechanism of a standard',
  'buyer-policy': "a buyer's policy; no source demands it of the vendor",
  consistency: 'papers of one bid must agree',
};

const roleWords: Record<CatalogueRule['procurementRole'], string> = {
  'technical-specification': 'technical specification',
  'selection-criterion': 'selection criterion',
  'contract-condition': 'contract condition',
  'means-of-proof': 'means of proof',
};

const assuranceWords: Record<string, string> = {
  signal: 'It shows nothing: the rule only asks the vendor something and never fails a bid.',
  declared: 'The bidder states it. Nothing else shows it.',
  attached: 'One readable file of the bidder shows it.',
  consistent: 'Two or more files were compared and agree.',
  witnessed: 'The buyer or a third party has seen it work.',
};

const appliesPoints = ({ applies, binds }: Rule): string[] => {
  const points: string[] = [];
  const needs = [applies?.need ?? []].flat();
  if (applies?.kind !== undefined) points.push(`Only to a ${applies.kind}.`);
  if (needs.length > 0) points.push(`When the tender asks for ${needs.join(' or ')}.`);
  for (const { because, at } of applies?.when ?? [])
    points.push(`${needs.length > 0 ? 'Also when' : 'When'} ${because ?? `${place(at)} is filled in`}.`);
  for (const { because } of applies?.unless ?? [])
    points.push(
      `Not when ${because}, by the bidder's own statement; where the tender asks for it, a person judges the statement.`,
    );
  if (binds !== undefined)
    points.push(
      `${binds.from ? `From ${binds.from}` : ''}${binds.from && binds.until ? ' ' : ''}${binds.until ? `until ${binds.until}` : ''}, counted at ${binds.by === 'goLive' ? 'go-live' : 'the date of the judgement'}.`,
    );
  /* Two forms of one answer (`none`, `{ is: none }`) are two conditions and one sentence. */
  return points.length > 0 ? [...new Set(points)] : ['Always.'];
};

const place = (at: string): string =>
  keysOf(at.replace(/^#/, ''))
    .filter((key) => key !== '*')
    .join('.') || 'the bid';

const checkPoints = (rule: Rule): string[] => {
  const { check } = rule;
  const defaults = parameterValues(rule.parameters, {});
  const points: string[] = [];
  if (check.each !== undefined)
    points.push(`For ${check.as?.replace(/^an? /, 'each ') ?? 'each entry'} (${place(check.each)}).`);
  for (const take of Object.values(check.take ?? {})) {
    const from = [take.from].flat().map(place).join(' or ');
    points.push(
      `Reads ${take.what} (${from}; ${take.kinds.join(', ')})${take.absent === 'skip' ? ', if there is one' : ''}.`,
    );
  }
  if (check.use !== undefined) points.push(checks[check.use]?.about ?? check.use);
  for (const { at, is, expected } of [check.schema ?? []].flat() as { at: string; is: unknown; expected?: string }[])
    points.push(
      `${place(at.replace(/^\/(subject|bid)/, ''))}: ${expected ?? schemaWords(withParameters(is, defaults))}.`,
    );
  if (check.ask !== undefined) points.push(`A person answers: ${check.ask.question}`);
  return points;
};

const schemaWords = (schema: unknown): string =>
  isObject(schema)
    ? Object.entries(schema)
        .map(([keyword, operand]) =>
          keyword === 'required'
            ? `values for ${(operand as string[]).join(', ')}`
            : keyword === 'properties'
              ? 'as the examples show'
              : expectation(keyword, operand),
        )
        .join(', ')
    : 'stated, whatever the answer is';

const parameterPoints = ({ parameters }: Rule): string[] =>
  Object.entries(parameters ?? {}).map(
    ([name, { default: value, basis, reference }]) =>
      `${name} = ${JSON.stringify(value)} (${basis === 'ours' ? 'our default' : `by ${basis}${reference ? `: ${reference}` : ''}`})`,
  );

const exampleCode = (examples: CatalogueRule['examples']): { caption: string; text: string }[] => {
  const list = [
    ...(examples.pass ?? []).slice(0, 1).map((example) => ({ caption: 'Passes', example })),
    ...(examples.fail ?? []).map((example) => ({ caption: `Fails: ${example.reason ?? ''}`, example })),
    ...(examples.review ?? []).slice(0, 1).map((example) => ({ caption: 'Goes to a person', example })),
    ...(examples.notApplicable ?? []).slice(0, 1).map((example) => ({ caption: 'Does not apply', example })),
  ];
  return list.map(({ caption, example: { bid, files, tender, note, asOf } }) => ({
    caption: note === undefined ? caption : `${caption} (${note})`,
    text: stringify(
      { bid, ...(files && { files }), ...(tender && { tender }), ...(asOf && { asOf }) },
      { lineWidth: 100, aliasDuplicateObjects: false },
    ).trimEnd(),
  }));
};
