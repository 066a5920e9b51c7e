import type { Problem } from '../model/evidence.ts';
import { isObject, type Json, keysOf, valueAt } from '../source/pointer.ts';
import { gaveUp } from './gave-up.ts';
import { semanticProblems } from './openapi-semantics.ts';
import { type LintFault, lintDescription, lintSentence } from './redocly-lint.ts';
import type { DocumentSet } from './reference-files.ts';
import { below, follow, itemsOf } from './reference-follow.ts';

/** What the validation found: the departures, and whether there is none (undefined where the validator gave up); `unknown` where the validator does not know the version. */
export type Validity = {
  readonly problems: readonly Problem[];
  readonly valid: boolean | undefined;
  readonly unknown?: string;
};

const rules = {
  struct: 'error',
  'operation-operationId-unique': 'error',
  'operation-parameters-unique': 'error',
  'path-parameters-defined': 'error',
  'path-declaration-must-exist': 'error',
  'no-identical-paths': 'error',
  'security-defined': 'error',
  'spec-components-invalid-map-name': 'error',
  'no-undefined-server-variable': 'error',
} as const;

const most = 50;

/**
 * Validates a description against the structure of its version of OpenAPI. The validator gets the files that were
 * gathered and nothing else: it opens no file and no connection. References that lead nowhere are left to their own reading.
 */
export const validateOpenapi = async (set: DocumentSet, text: string): Promise<Validity> => {
  const version = isObject(set.root) ? set.root.openapi : undefined;
  if (typeof version === 'number') {
    const message = `The version of OpenAPI (${version}) stands there as a number; write it as a text with all its parts, for example "${version}.0" in quotes.`;
    return { valid: false, problems: [{ message, spot: { pointer: '/openapi' } }] };
  }
  try {
    const found = await lintDescription(set, text, rules);
    const departures = found.filter(
      ({ rule, message, pointer = '' }) =>
        !isUnasked(rule, message) && !isFree(message, pointer, set.root) && !isElsewhere(rule, pointer, set),
    );
    const more = semanticProblems(set);
    return {
      valid: departures.length + more.length === 0,
      problems: [
        ...departures.slice(0, most).map((fault) => ({
          message: lintSentence(fault) + hintFor(fault, set.root),
          ...(fault.file === '' && fault.pointer !== undefined && { spot: { pointer: fault.pointer } }),
        })),
        ...more,
      ],
    };
  } catch (error) {
    const reason = String((error as Error).message);
    if (/^Unsupported/.test(reason)) return { valid: false, problems: [], unknown: reason };
    return { valid: undefined, problems: [gaveUp(error)] };
  }
};

/** YAML reads the word null as nothing; as the name of a type it needs quotes. */
const hintFor = ({ message, file, pointer = '' }: LintFault, root: Json): string =>
  file === '' && /^.?type.? can be one of/.test(message) && valueAt(root, pointer) === null
    ? ' It is empty: in YAML the word "null" needs quotes.'
    : '';

/** The rule on security also asks for a login on every operation, which is the business of rules, not of the format. */
const isUnasked = (rule: string, message: string): boolean =>
  rule === 'security-defined' && /should have security/i.test(message);

/**
 * Extensions (x-…) hold what their author likes. From 3.1 on a schema is a JSON Schema (2020-12), where a keyword
 * that nobody knows is allowed.
 */
const isFree = (message: string, pointer: string, root: Json): boolean =>
  /\/x-[^/]*\//.test(`${pointer}/`) ||
  (/^3\.[1-9]/.test(String(isObject(root) ? root.openapi : '')) &&
    /is not expected here/.test(message) &&
    /\/(schema|itemSchema|schemas\/[^/]+)\//.test(pointer));

/** A parameter that an operation seems to lack may stand in a file that is not in the bid; that is told where references are read. */
const isElsewhere = (rule: string, pointer: string, set: DocumentSet): boolean => {
  if (rule !== 'path-parameters-defined') return false;
  const [paths = '', path = '', method = ''] = keysOf(pointer);
  const item = below(below({ value: set.root, file: '', keys: [] }, paths), path);
  return [item, below(item, method)].some((holder) =>
    itemsOf(below(holder, 'parameters')).some((parameter) => 'dead' in follow(set, parameter)),
  );
};
