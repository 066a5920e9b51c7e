import type { Kind, Probe, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { listMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { either, group, instant, listOf, oneOf, type Shape, testShape, text, value } from './shape.ts';
import { spotTable } from './spot-table.ts';
import { type VexStatement, vexFacts, vexStatuses } from './vex-statements.ts';

type Document = { readonly [key: string]: Json };

/** Statements on vulnerabilities in OpenVEX: 0.2.0, and the draft 0.0.1 that tools still write. */
export const openvex: Kind = {
  name: 'openvex',
  title: 'OpenVEX document',
  recognisedBy: 'JSON or YAML with the context of openvex.dev, or the format vex_attestation, and statements.',
  recognise: (probe) =>
    isBroken(probe, ['openvex.dev', '"statements"']) || (isObject(probe.root) && isOpenVex(probe.root)),
  read: (probe: Probe) => (isObject(probe.root) ? readDocument(probe.root) : readBroken(probe, openvex.title)),
};

const isOpenVex = (root: Document): boolean =>
  /openvex\.dev\/ns/.test(JSON.stringify(root['@context'] ?? '')) ||
  (Array.isArray(root.statements) && /^(vex_attestation|text\/vex\+json)$/.test(String(root.format)));

/** The reasons that OpenVEX knows for not being affected. */
const justifications = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
];

const statementShape = (current: boolean): Shape =>
  group(
    {
      vulnerability: current ? group({ name: text }) : either(text, group({ name: text })),
      status: oneOf(vexStatuses),
    },
    {
      timestamp: instant,
      products: current ? listOf(group({})) : listOf(either(text, group({}))),
      justification: oneOf(justifications),
    },
    (found, { pointer, name }, problems) => {
      if (found.status === 'not_affected' && found.justification === undefined && found.impact_statement === undefined)
        problems.add(`${name} says not_affected and gives neither justification nor impact_statement.`, { pointer });
      if (found.status === 'affected' && found.action_statement === undefined)
        problems.add(`${name} says affected and tells no action_statement.`, { pointer });
    },
  );

const shapeOf = (current: boolean): Shape =>
  group(
    {
      '@id': text,
      author: text,
      statements: listOf(statementShape(current), 1),
      ...(current && { timestamp: instant }),
    },
    {
      timestamp: instant,
      version: current
        ? value('a whole number of at least 1', (found) => Number.isInteger(found) && (found as number) >= 1)
        : value('a number or a text', (found) => typeof found === 'number' || typeof found === 'string'),
    },
    (found, _, problems) => {
      if (current && found.version === undefined) problems.add('The member version is missing.', { pointer: '' });
    },
  );

const readDocument = (root: Document): Reading => {
  const context = JSON.stringify(root['@context'] ?? '');
  const edition = /openvex\.dev\/ns\/v(\d+\.\d+\.\d+)/.exec(context)?.[1];
  const problems = problemList();
  testShape(shapeOf(edition !== undefined && edition !== '0.0.1'), root, problems);
  const { facts, spots } = vexFacts(
    listMember(root, 'statements').map((each, index) => statementOf(each, `/statements/${index}`)),
  );
  return {
    state: 'read',
    facts: {
      edition: edition ?? '0.0.1',
      ...present({
        id: textMember(root, '@id') ?? textMember(root, 'id'),
        author: textMember(root, 'author'),
        timestamp: textMember(root, 'last_updated') ?? textMember(root, 'timestamp'),
        version: textMember(root, 'version'),
        tooling: textMember(root, 'tooling'),
      }),
      ...facts,
    },
    spots: {
      ...spots,
      ...spotTable(root, {
        '/id': '/@id',
        '/author': '/author',
        '/timestamp': '/timestamp',
        '/version': '/version',
        '/edition': '/@context',
      }),
    },
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const statementOf = (each: Json, pointer: string): VexStatement => {
  const of = isObject(each) ? each : {};
  return {
    pointer,
    vulnerability:
      textMember(of.vulnerability, 'name') ??
      textMember(of.vulnerability, '@id') ??
      textMember(of, 'vulnerability') ??
      '',
    status: textMember(of, 'status') ?? '',
    products: listMember(of, 'products').flatMap((product) =>
      typeof product === 'string' ? [product] : (productOf(product) ?? []),
    ),
    justification: textMember(of, 'justification'),
    impact: textMember(of, 'impact_statement'),
    action: textMember(of, 'action_statement'),
    date: textMember(of, 'timestamp'),
  };
};

const productOf = (product: Json): string | undefined => {
  const identifiers = isObject(product) ? product.identifiers : undefined;
  return textMember(product, '@id') ?? textMember(identifiers, 'purl') ?? textMember(identifiers, 'cpe23');
};
