import { isObject, type Json } from '../source/pointer.ts';
import { listMember, present, textMember } from './members.ts';
import { filtersOf } from './openapi-filters.ts';
import {
  type Answer,
  answerFacts,
  answersOf,
  contentOf,
  isReadable,
  isSuccess,
  swaggerTypes,
} from './openapi-responses.ts';
import { requirementOf, securityInForce } from './openapi-security.ts';
import { isPlaceholder } from './placeholders.ts';
import type { DocumentSet } from './reference-files.ts';
import { below, follow, itemsOf, membersOf, type Place } from './reference-follow.ts';

/** An operation under `paths`: its facts, and the places of those that stand in the file. */
export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
  readonly described: boolean;
  readonly security: readonly string[];
  readonly answers: readonly Answer[];
  readonly parameterKeys: readonly (readonly string[])[];
  readonly callbacks: number;
  readonly keys: readonly string[];
  readonly facts: { readonly [fact: string]: Json };
};

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']);

/** Lists the operations in the order of the file, path items in other files of the bid included. `base` is the path of the first server. */
export const operationsOf = (set: DocumentSet, root: Place, base: string): readonly Operation[] => {
  const found: Operation[] = [];
  for (const [path, written] of membersOf(below(root, 'paths'))) {
    const item = follow(set, written);
    if ('dead' in item || path.startsWith('x-')) continue;
    const shared = itemsOf(below(item, 'parameters'));
    const own = membersOf(item).filter(([method]) => methods.has(method.toLowerCase()));
    for (const [method, place] of [...own, ...membersOf(below(item, 'additionalOperations'))])
      if (isObject(place.value)) found.push(operationOf(set, root, { method, path, base, shared, place }));
  }
  return found;
};

type Found = {
  readonly method: string;
  readonly path: string;
  readonly base: string;
  readonly shared: readonly Place[];
  readonly place: Place;
};

const operationOf = (set: DocumentSet, root: Place, { method, path, base, shared, place }: Found): Operation => {
  const operation = place.value;
  const parameters = parametersOf(set, [...shared, ...itemsOf(below(place, 'parameters'))]);
  const answers = answersOf(set, place, swaggerTypes(operation, root.value, 'produces'));
  const body = requestBody(set, root, place, parameters);
  const requirement = requirementOf(securityInForce(operation, root.value));
  const operationId = textMember(operation, 'operationId');
  const tells = (key: string): boolean => tellsMore(textMember(operation, key) ?? '', [path, `${method} ${path}`]);
  const summary = tells('summary');
  const description = tells('description');
  const success = answers.filter(isSuccess);
  const head = { method: method.toUpperCase(), path, ...present({ operationId }) };
  return {
    ...head,
    described: summary || description,
    security: requirement.security,
    answers,
    parameterKeys: parameters.map((parameter) => parameter.keys),
    callbacks: membersOf(below(place, 'callbacks')).length,
    keys: place.keys,
    facts: {
      ...head,
      route: routeOf(base, path),
      tags: listMember(operation, 'tags').filter((tag) => typeof tag === 'string'),
      summary,
      description,
      deprecated: isDeprecated(operation),
      ...present({ sunset: textMember(operation, 'x-sunset') }),
      ...requirement,
      parameters: parameters.map(({ facts }) => facts),
      ...filtersOf(
        parameters
          .filter(({ facts, place: at }) => facts.in === 'query' && !isDeprecated(at.value))
          .map(({ facts }) => facts.name),
      ),
      ...body,
      machineReadable: success.some(isReadable),
      list: success.some((answer) => answer.list),
      responses: answers.map(answerFacts),
    },
  };
};

const isDeprecated = (value: unknown): boolean => isObject(value) && value.deprecated === true;

/** Whether words on an operation say more than its own address does, or the marks that generators and templates leave. */
const tellsMore = (text: string, own: readonly string[]): boolean =>
  text.length > longestMark ||
  (/\p{L}{2}/u.test(text) &&
    !isPlaceholder(text) &&
    !own.some((name) => name.toLowerCase() === text.trim().toLowerCase()));

/** Letters beyond which words are taken for more than a mark, so that long texts cost nothing. */
const longestMark = 100;

type Parameter = {
  readonly keys: readonly string[];
  readonly place: Place;
  readonly facts: { readonly name: string; readonly in: string; readonly required: boolean };
};

/** Parameters of the path and of the operation; one of the operation stands for one of the path with the same name and place. */
const parametersOf = (set: DocumentSet, places: readonly Place[]): readonly Parameter[] => {
  const found = new Map<string, Parameter>();
  for (const written of places) {
    const at = follow(set, written);
    if ('dead' in at) continue;
    const name = textMember(at.value, 'name') ?? '';
    const where = textMember(at.value, 'in') ?? '';
    const required = isObject(at.value) && at.value.required === true;
    found.set(`${where} ${name}`, { keys: written.keys, place: at, facts: { name, in: where, required } });
  }
  return [...found.values()];
};

const requestBody = (set: DocumentSet, root: Place, place: Place, parameters: readonly Parameter[]) => {
  const written = below(place, 'requestBody');
  const consumes = swaggerTypes(place.value, root.value, 'consumes');
  const inBody = parameters.find(({ facts }) => facts.in === 'body' || facts.in === 'formData');
  if (inBody !== undefined) {
    const real = inBody.facts.in === 'formData' || contentOf(set, inBody.place, consumes).weight === 'real';
    return { hasRequestBody: true, requestSchema: real, requestMediaTypes: consumes };
  }
  const at = follow(set, written);
  if ('dead' in at) return { hasRequestBody: true, requestSchema: false, requestMediaTypes: [] };
  const content = contentOf(set, at, consumes);
  return {
    hasRequestBody: isObject(at.value),
    requestSchema: content.weight === 'real',
    requestMediaTypes: content.mediaTypes,
  };
};

const routeOf = (base: string, path: string): string =>
  `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`.replaceAll(/\{[^{}]*\}/g, '{}').replace(/\/+$/, '') || '/';
