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
  const index = facts.operations.findIndex((operation) =>
    path === ''
      ? operation.operationId === name.trim()
      : operation.method === method.toUpperCase() &&
        [operation.path, operation.route].some((own) => samePath(own, `/${path}`)),
  );
  const operation = facts.operations[index];
  return operation && { operation, index };
};

/** The media types of the successful answers of an operation. */
export const mediaTypes = (operation: OpenapiFacts['operations'][number]): readonly string[] => [
  ...new Set(
    operation.responses.filter(({ status }) => /^(2|default)/i.test(status)).flatMap((each) => each.mediaTypes),
  ),
];

const samePath = (one: string, other: string): boolean => {
  const [left, right] = [plain(one), plain(other)];
  return left === right || left.endsWith(right) || right.endsWith(left);
};

const plain = (path: string): string => (path.split('?')[0] ?? '').replace(/\{[^}]*\}/g, '{}').replace(/\/+$/, '');
