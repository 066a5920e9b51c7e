import type { GraphQLField, GraphQLObjectType, GraphQLSchema, IntrospectionQuery } from 'graphql';
import type { Reading, Spot } from '../model/evidence.ts';
import type { Json } from '../source/pointer.ts';
import type { SourceText } from '../source/text.ts';
import { type ProblemList, problemList } from './problem-list.ts';

const mostTokens = 500_000;
const mostFields = 1_000;

/** Reads a schema in the schema language. Text that is none is invalid; directives that another program defines are left alone. */
export const readSdl = async (source: SourceText): Promise<Reading> => {
  const { buildASTSchema, GraphQLError, parse } = await import('graphql');
  try {
    const document = parse(source.text, { maxTokens: mostTokens });
    const problems = problemList();
    try {
      buildASTSchema(document);
    } catch (error) {
      for (const message of String((error as Error).message).split('\n\n'))
        if (!/^Unknown directive|^Directive .* already exists|type it extends|cannot extend type/i.test(message))
          problems.add(sentence(message));
    }
    const schema = safely(() => buildASTSchema(document, { assumeValidSDL: true }));
    if (schema !== undefined) return await factsOf(schema, 'sdl', problems);
    const [first] = problems.list();
    return {
      state: 'invalid',
      why: `does not hold together: ${(first?.message ?? 'a type is missing').replace(/\.$/, '')}`,
    };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (/more than \d+ tokens/.test(error.message))
      return { state: 'unreadable', why: `it has more than ${mostTokens} words` };
    const [place] = error.locations ?? [];
    return {
      state: 'invalid',
      why: `is no GraphQL schema: ${error.message.replace(/^Syntax Error: /, '').replace(/\.$/, '')}`,
      ...(place !== undefined && { spot: { line: place.line, column: place.column } }),
    };
  }
};

/** Reads a schema from the answer to an introspection. */
export const readIntrospection = async (value: { readonly [key: string]: Json }): Promise<Reading> => {
  const { buildClientSchema } = await import('graphql');
  let schema: GraphQLSchema;
  try {
    schema = buildClientSchema(value as unknown as IntrospectionQuery);
  } catch (error) {
    return {
      state: 'invalid',
      why: `is no whole introspection: ${String((error as Error).message)
        .split('\n')[0]
        ?.slice(0, 160)}`,
    };
  }
  return factsOf(schema, 'introspection', problemList());
};

const sentence = (message: string): string => {
  const plain = message.replace(/\s+/g, ' ').trim().slice(0, 300);
  return /[.?!]$/.test(plain) ? plain : `${plain}.`;
};

const factsOf = async (schema: GraphQLSchema, form: string, problems: ProblemList): Promise<Reading> => {
  const {
    isInputObjectType,
    isInterfaceType,
    isIntrospectionType,
    isObjectType,
    isScalarType,
    isSpecifiedScalarType,
    validateSchema,
  } = await import('graphql');
  for (const { message } of validateSchema(schema))
    if (!/Query root type must be provided/.test(message)) problems.add(sentence(message));
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const parts = own.flatMap((type) => {
    const fields =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
    return [type, ...fields];
  });
  const deprecated = parts.filter(
    (part) => 'deprecationReason' in part && typeof part.deprecationReason === 'string',
  ).length;
  const spots: Record<string, Spot> = { '': { line: 1 } };
  const place = (fact: string, line: number | undefined): void => {
    if (form === 'sdl' && line !== undefined) spots[fact] = { line };
  };
  const rootFields = (name: string, type: GraphQLObjectType | null | undefined) => {
    place(`/${name}`, type?.astNode?.loc?.startToken.line);
    return Object.values(type?.getFields() ?? {})
      .slice(0, mostFields)
      .map((field, index) => {
        place(`/${name}/${index}`, field.astNode?.loc?.startToken.line);
        return fieldFacts(field);
      });
  };
  const queries = rootFields('queries', schema.getQueryType());
  const facts = {
    form,
    queries,
    mutations: rootFields('mutations', schema.getMutationType()),
    subscriptions: rootFields('subscriptions', schema.getSubscriptionType()),
    types: own.map(({ name }) => name).slice(0, 1_000),
    count: own.length,
    scalars: own.filter(isScalarType).map(({ name }) => name),
    ...(parts.length > 0 && {
      described:
        Math.floor(
          (parts.filter(({ description }) => (description ?? '').trim() !== '').length / parts.length) * 1_000,
        ) / 1_000,
    }),
    deprecated,
    template:
      sampleOf(
        queries.map(({ name }) => name),
        own.map(({ name }) => name),
      ) ?? null,
  };
  if (facts.queries.length + facts.mutations.length + facts.subscriptions.length === 0)
    problems.add('The schema offers nothing that can be asked, changed or subscribed to.', { line: 1 });
  return {
    state: 'read',
    facts,
    spots: form === 'sdl' ? spots : { '': { pointer: '' } },
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const safely = <T>(run: () => T): T | undefined => {
  try {
    return run();
  } catch {
    return undefined;
  }
};

const fieldFacts = (field: GraphQLField<unknown, unknown>) => ({
  name: field.name,
  type: String(field.type),
  arguments: field.args.map(({ name }) => name),
  list: String(field.type).startsWith('['),
  described: (field.description ?? '').trim() !== '',
  deprecated: typeof field.deprecationReason === 'string',
});

/** Schemas that teach: all that can be asked is one of their questions, and one of their types is there. */
const samples: readonly (readonly [name: string, queries: RegExp, type: RegExp])[] = [
  [
    'Star Wars',
    /^(hero|reviews|search|character|droid|human|starship|allFilms|film)$/,
    /^(Droid|Human|Starship|FriendsConnection)$/,
  ],
  ['Apollo books', /^books?$/, /^Book$/],
  ['Hello world', /^(hello|_empty|ping|greeting)$/, /^Query$/],
];

const sampleOf = (queries: readonly string[], types: readonly string[]): string | undefined =>
  samples.find(
    ([, question, type]) =>
      queries.length > 0 && queries.every((name) => question.test(name)) && types.some((name) => type.test(name)),
  )?.[0];
