import type { AnySchema, ErrorObject, ValidateFunction } from 'ajv';
import type { Problem } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { localAddress, localSchema } from './json-schema-local.ts';
import { loadSchemaPatterns } from './json-schema-patterns.ts';
import { isOverLimit } from './over-limit.ts';
import type { DocumentSet } from './reference-files.ts';
import { withinTime } from './time-limit.ts';
import { unknownEdition } from './unknown-edition.ts';

/** The drafts of JSON Schema that a schema may name; `none` where it names none (then 2020-12 is assumed). */
export const drafts = ['2020-12', '2019-09', 'draft-07', 'draft-06', 'draft-04', 'none'] as const;
export type Draft = (typeof drafts)[number];

/** A schema ready to test values (within a time limit of the caller's); without `validate` where it breaks its draft, or where the draft is too old for the validator. */
export type Compiled = {
  readonly valid: boolean | undefined;
  readonly problems: readonly Problem[];
  /** Undefined where it depends on a pattern that cannot be tried. */
  readonly validate?: (value: unknown) => boolean | undefined;
};

const milliseconds = 2_000;

/** The draft that a schema names with $schema. */
export const draftOf = (root: Json): Draft => {
  const named = isObject(root) && typeof root.$schema === 'string' ? root.$schema : '';
  return drafts.find((draft) => named.includes(draft)) ?? 'none';
};

/**
 * Compiles a schema by its draft, with the files of the bid that it refers to and nothing from the network.
 * What is referred to and not in the bid accepts everything. Formats are not tested.
 */
export const compileJsonSchema = async (set: DocumentSet, draft: Draft): Promise<Compiled> => {
  if (draft === 'draft-04') return { valid: undefined, problems: [unknownEdition('JSON Schema', 'draft 4', '')] };
  const patterns = await loadSchemaPatterns();
  const ajv = new (await validatorOf(draft))({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    ownProperties: true,
    allErrors: true,
    logger: false,
    code: { regExp: patterns.engine },
  });
  const root = isObject(set.root) ? without$schema(set.root) : set.root;
  if (!(await ajv.validateSchema(root as AnySchema)))
    return { valid: false, problems: (ajv.errors ?? []).slice(0, 20).map(problemOf) };
  try {
    const validate = withinTime(milliseconds, () => {
      ajv.addSchema(localSchema(set, '', set.root) as AnySchema, localAddress(''));
      for (const file of set.files.values())
        if (file.root !== undefined)
          ajv.addSchema(localSchema(set, file.key, file.root) as AnySchema, localAddress(file.key));
      return ajv.getSchema(localAddress('')) as ValidateFunction;
    });
    return { valid: true, problems: [], validate: (value) => patterns.test(() => validate(value) === true) };
  } catch (error) {
    if (error instanceof RangeError || isOverLimit(error)) throw error;
    const reason = String((error as Error).message);
    return {
      valid: false,
      problems: [{ message: `The schema cannot be used: ${reason.slice(0, 200).replace(/\.$/, '')}.` }],
    };
  }
};

const without$schema = ({ $schema: _, ...rest }: { readonly [key: string]: Json }): Json => rest;

const validatorOf = async (draft: Draft) => {
  if (draft === 'draft-07' || draft === 'draft-06') return (await import('ajv')).Ajv;
  if (draft === '2019-09') return (await import('ajv/dist/2019.js')).Ajv2019;
  return (await import('ajv/dist/2020.js')).Ajv2020;
};

const problemOf = ({ instancePath, message, params }: ErrorObject): Problem => ({
  message: `The schema breaks the rules of its draft here: ${message ?? 'it does not fit'}${detail(params)}.`,
  spot: { pointer: instancePath },
});

const detail = (params: ErrorObject['params']): string =>
  Array.isArray(params.allowedValues) ? ` (${params.allowedValues.join(', ')})` : '';
