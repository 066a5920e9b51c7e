import type { ErrorObject } from 'ajv';
import { type Document, nearest } from '../source/document.ts';
import type { Fault } from '../source/errors.ts';
import { limits } from '../source/limits.ts';
import { type Json, keysOf, valueAt } from '../source/pointer.ts';
import { lineColumnAt } from '../source/text.ts';
import { faultSentence } from './schema-sentences.ts';

/** A validator that was compiled ahead: says only whether a document fits. */
export type Validator = (value: unknown) => boolean;

/** The name of one of our own schemas. */
export type SchemaName = 'bid' | 'tender' | 'rule' | 'pack';

/** All departures of a document from one of our own schemas, each as a sentence with its place, in the order of the file. */
export const schemaFaults = async (document: Document, validate: Validator, name: SchemaName): Promise<Fault[]> => {
  if (validate(document.value)) return [];
  const { errors, schema } = await allErrors(document.value, name);
  const faults = relevant(errors, document.value).map((error): Fault & { offset: number } => {
    const keys = keysOf(error.instancePath);
    const extra = error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties';
    const span = extra
      ? document.locate(
          [...keys, String(error.params['additionalProperty'] ?? error.params['unevaluatedProperty'])],
          'key',
        )
      : nearest(document, keys);
    const [message, hint] = faultSentence(error, document, schema);
    const offset = span?.offset ?? 0;
    return {
      file: document.source.file,
      ...lineColumnAt(document.source, offset),
      message,
      ...(hint !== undefined && { hint }),
      offset,
    };
  });
  const seen = new Set<string>();
  return faults
    .sort((left, right) => left.offset - right.offset)
    .filter(({ message, offset }) => !seen.has(`${offset} ${message}`) && seen.add(`${offset} ${message}`))
    .slice(0, limits.faults)
    .map(({ offset: _, ...fault }) => fault);
};

/** Compiles the schema anew, so that every error is told with the part of the schema that it departs from. */
const allErrors = async (
  value: unknown,
  name: SchemaName,
): Promise<{ readonly errors: readonly ErrorObject[]; readonly schema: Json }> => {
  const [{ Ajv2020 }, { schemaTexts }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('../generated/schema-texts.ts'),
  ]);
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    allErrors: true,
    verbose: true,
    ownProperties: true,
  });
  const schema = JSON.parse(schemaTexts[name]);
  const validate = ajv.compile(schema);
  return { errors: validate(value) ? [] : (validate.errors ?? []), schema };
};

/**
 * Where several forms are allowed at one place, only the complaints of the form that the value has are told:
 * those below the value where there are any, else one sentence for the place.
 */
const relevant = (errors: readonly ErrorObject[], value: unknown): ErrorObject[] => {
  const forks = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  let kept = errors.filter(({ keyword }) => keyword !== 'if');
  for (const fork of forks) {
    const inside = kept.filter(
      (error) =>
        error !== fork &&
        (error.instancePath === fork.instancePath || error.instancePath.startsWith(`${fork.instancePath}/`)) &&
        error.schemaPath !== fork.schemaPath,
    );
    const branch = typeof valueAt(value, fork.instancePath) === 'object';
    const telling = inside.filter((error) =>
      branch
        ? !(error.instancePath === fork.instancePath && ['const', 'type', 'enum', 'pattern'].includes(error.keyword))
        : true,
    );
    const drop = new Set<ErrorObject>(
      branch && telling.length > 0 ? [fork, ...inside.filter((error) => !telling.includes(error))] : inside,
    );
    kept = kept.filter((error) => !drop.has(error));
  }
  return kept;
};
