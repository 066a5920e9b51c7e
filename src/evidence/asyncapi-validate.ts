import type { Problem } from '../model/evidence.ts';
import { type Json, keysOf, member } from '../source/pointer.ts';
import { isJsonSchema } from './asyncapi-messages.ts';
import { asyncapiSemantics } from './asyncapi-semantics.ts';
import { gaveUp } from './gave-up.ts';
import { textMember } from './members.ts';
import { lintDescription, lintSentence } from './redocly-lint.ts';
import type { DocumentSet } from './reference-files.ts';

const most = 50;

/**
 * Validates a description against the structure of its version of AsyncAPI, and whether the names that it uses are defined. `valid` is undefined where the validator gave up.
 */
export const validateAsyncapi = async (
  set: DocumentSet,
  text: string,
): Promise<{ readonly problems: readonly Problem[]; readonly valid: boolean | undefined }> => {
  try {
    const found = await lintDescription(set, text, { struct: 'error', 'security-defined': 'error' });
    const departures = found.filter(
      ({ rule, message, file, pointer = '' }) =>
        !(rule === 'security-defined' && /should have security/i.test(message)) &&
        !isFree(message, pointer, file === '' ? set.root : (set.files.get(file)?.root ?? null)),
    );
    const more = asyncapiSemantics(set);
    return {
      valid: departures.length + more.length === 0,
      problems: [
        ...departures.slice(0, most).map((fault) => ({
          message: lintSentence(fault),
          ...(fault.file === '' && fault.pointer !== undefined && { spot: { pointer: fault.pointer } }),
        })),
        ...more,
      ],
    };
  } catch (error) {
    return { valid: undefined, problems: [gaveUp(error)] };
  }
};

/**
 * What the validator asks and AsyncAPI does not: extensions hold what their author likes; the address of a channel may be
 * null (3.0.0, Channel Object); a schema may have keywords that nobody knows (it is a JSON Schema); and a payload may be
 * written in another language than JSON Schema (schemaFormat).
 */
const isFree = (message: string, pointer: string, root: Json): boolean => {
  if (/\/x-[^/]*(\/|$)/.test(pointer)) return true;
  if (/\/address$/.test(pointer) && /null/.test(message)) return true;
  const keys = keysOf(pointer);
  const inSchema = keys.findIndex((key, index) => /^(payload|headers|schemas?)$/.test(key) && index < keys.length - 1);
  if (inSchema < 0) return false;
  if (/is not expected here/.test(message)) return true;
  for (let length = inSchema; length <= keys.length; length++) {
    const format = textMember(keys.slice(0, length).reduce<unknown>(member, root), 'schemaFormat');
    if (format !== undefined) return !/asyncapi|schema\+/.test(format) || !isJsonSchema(format);
  }
  return false;
};
