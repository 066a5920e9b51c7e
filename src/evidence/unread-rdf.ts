import type { Reading } from '../model/evidence.ts';
import type { NoRdf } from './rdf-read.ts';

/**
 * What a file is of which no graph could be read: where the reason is ours it goes to a person, else the file is not what it looks
 * like. Takes what it looks like, in words ("a DCAT catalogue").
 */
export const unreadRdf = ({ problem, line, limit }: NoRdf, kind: string): Exclude<Reading, { state: 'read' }> =>
  limit
    ? { state: 'unreadable', why: problem }
    : {
        state: 'invalid',
        why: `looks like ${kind} and cannot be read as RDF: ${problem}`,
        ...(line !== undefined && { spot: { line } }),
      };
