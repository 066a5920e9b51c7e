import type { ErrorObject } from 'ajv';
import { type Document, nearest } from '../source/document.ts';
import type { Fault } from '../source/errors.ts';
import { limits } from '../source/limits.ts';
import { keysOf, valueAt } from '../source/pointer.ts';
import { lineColumnAt } from '../source/text.ts';
import { faultSentence, type SchemaReader } from './schema-sentences.ts';

/** A validator that was compiled ahead; after a call that gave false it carries the errors. */
export type Validator = ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };

/** The name of one of our own schemas. */
export type SchemaName = 'bid' | 'tender' | 'rule' | 'pack';

/** All departures of a document from one of our own schemas, each as a sentence with its place, in the order of the file. */
export const schemaFaults = async (document: Document, validate: Validator, name: SchemaName): Promise<Fault[]> => {
  if (validate(document.value)) return [];
  const { schemaTexts } = await import('../generated/schema-texts.ts');
  const schema: SchemaReader = readerOf(JSON.parse(schemaTexts[name]));
  const faults = relevant(validate.errors ?? [], document.value).map((error): Fault & { offset: number } => {
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

const readerOf =
  (root: unknown): SchemaReader =>
  (schemaPath) => {
    const keys = keysOf(decodeURIComponent(schemaPath.replace(/^[^#]*#/, '')));
    return { own: valueAt(root, '') === undefined ? undefined : at(root, keys), parent: at(root, keys.slice(0, -1)) };
  };

const at = (root: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    root,
  );

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
