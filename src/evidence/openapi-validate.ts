import type { Problem } from '../model/evidence.ts';
import { isObject, type Json, keysOf } from '../source/pointer.ts';
import { semanticProblems } from './openapi-semantics.ts';
import { type DocumentSet, fileOf } from './reference-files.ts';
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
  const core = await import('@redocly/openapi-core');
  const source = (key: string, body: string) => new core.Source(`bid:${key}`, body);
  const documents = new Map([['bid:', { source: source('', text), parsed: set.root as unknown }]]);
  for (const file of set.files.values())
    if (file.root !== undefined)
      documents.set(`bid:${file.key}`, { source: source(file.key, file.text ?? ''), parsed: file.root });
  const resolver = new core.BaseResolver();
  resolver.resolveExternalRef = (base, ref) => `bid:${fileOf(ref, (base ?? 'bid:').slice(4))}`;
  resolver.loadExternalRef = () => Promise.reject(new Error('not in the bid'));
  resolver.resolveDocument = (base, ref) => {
    const known = documents.get(resolver.resolveExternalRef(base, ref));
    return known ? Promise.resolve(known as never) : Promise.reject(new core.ResolveError(new Error('not in the bid')));
  };
  const config = await core.createConfig({ rules });
  const document = documents.get('bid:') as NonNullable<ReturnType<typeof documents.get>>;
  try {
    const found = await core.lintDocument({ document, config, externalRefResolver: resolver });
    const departures = found.filter(({ ruleId, message, location }) => {
      const pointer = location[0]?.pointer?.replace(/^#/, '') ?? '';
      return !isUnasked(ruleId, message) && !isFree(message, pointer, set.root) && !isElsewhere(ruleId, pointer, set);
    });
    const more = semanticProblems(set.root);
    return {
      valid: departures.length + more.length === 0,
      problems: [
        ...departures.slice(0, most).map(({ message, location }) => {
          const at = location[0];
          const file = at?.source.absoluteRef.slice(4) ?? '';
          const pointer = at?.pointer?.replace(/^#/, '').replace(/\/$/, '');
          return {
            message: sentence(message, file),
            ...(file === '' && pointer !== undefined && { spot: { pointer } }),
          };
        }),
        ...more,
      ],
    };
  } catch (error) {
    const reason = String((error as Error).message);
    if (/^Unsupported/.test(reason)) return { valid: false, problems: [], unknown: reason };
    return { valid: undefined, problems: [] };
  }
};

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

const sentence = (message: string, file: string): string => {
  const plain = message.replaceAll('`', '').replace(/\s+/g, ' ').trim().slice(0, 300);
  const ended = /[.?!]$/.test(plain) ? plain : `${plain}.`;
  return file === '' ? ended : `In ${file}: ${ended}`;
};
