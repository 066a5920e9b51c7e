import type { OpenapiFacts } from '../generated/facts.ts';

/** One operation of an OpenAPI description, with its number in the facts. */
export type ReadOperation = { readonly operation: OpenapiFacts['operations'][number]; readonly index: number };

const dataMedia = /(csv|tab-separated|ndjson|jsonl|geo\+json|ld\+json|gml|parquet|protobuf|geopackage|turtle|rdf)/;

/**
 * The operations that read records and are not on their way out: with a machine-readable answer that is a list, that
 * is one thing chosen in the path, or whose media type is one of data. A health page answers JSON and is none of these.
 */
export const recordOperations = (facts: OpenapiFacts): readonly ReadOperation[] =>
  readOperations(facts).filter(
    ({ operation }) =>
      operation.machineReadable &&
      (operation.list || operation.route.includes('{}') || dataMedia.test(mediaTypes(operation).join(' '))),
  );

/** All operations that read (GET, QUERY). */
export const readOperations = (facts: OpenapiFacts): readonly ReadOperation[] =>
  facts.operations
    .map((operation, index) => ({ operation, index }))
    .filter(({ operation }) => operation.method === 'GET' || operation.method === 'QUERY');

/**
 * The operation that a bid names, as method and path or by its operationId. Names of path parameters, a query and what
 * stands before the path (the server's own part) do not count.
 */
export const operationNamed = (facts: OpenapiFacts, name: string): ReadOperation | undefined => {
  const [, method = '', path = ''] = /^([A-Za-z]+)\s+\/?(\S+)$/.exec(name.trim()) ?? [];
  const first = (same: (own: string, other: string, all: readonly string[]) => boolean): number =>
    facts.operations.findIndex(
      (operation) =>
        operation.method === method.toUpperCase() &&
        (['path', 'route'] as const).some((form) =>
          same(
            plain(operation[form]),
            plain(`/${path}`),
            facts.operations.map((each) => plain(each[form])),
          ),
        ),
    );
  const exact =
    path === ''
      ? facts.operations.findIndex(({ operationId }) => operationId === name.trim())
      : first((own, other) => own === other);
  const index = exact < 0 && path !== '' ? first(isTail) : exact;
  const operation = facts.operations[index];
  return operation && { operation, index };
};

/** The media types of the successful answers of an operation. */
export const mediaTypes = (operation: OpenapiFacts['operations'][number]): readonly string[] => [
  ...new Set(
    operation.responses.filter(({ status }) => /^(2|default)/i.test(status)).flatMap((each) => each.mediaTypes),
  ),
];

/**
 * Whether one path is the other behind a server's own part, which all paths of a description have in common:
 * /temporal/entities is not /entities. The root is the tail of every path and says nothing.
 */
const isTail = (own: string, other: string, all: readonly string[]): boolean =>
  (other !== '' && own.endsWith(other) && all.every((each) => each.startsWith(own.slice(0, -other.length)))) ||
  (own !== '' && other.endsWith(own));

const plain = (path: string): string => (path.split('?')[0] ?? '').replace(/\{[^}]*\}/g, '{}').replace(/\/+$/, '');
