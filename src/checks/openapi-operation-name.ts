import type { OpenapiFacts } from '../generated/facts.ts';

/** What an operation is called in a sentence: its method and path as the description writes them. */
export const operationName = ({ method, path }: Pick<OpenapiFacts['operations'][number], 'method' | 'path'>): string =>
  `${method} ${path}`;
