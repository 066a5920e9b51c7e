import type { Kind } from '../model/evidence.ts';
import { isObject, member } from '../source/pointer.ts';
import { readHar } from './har-read.ts';

/** Recordings of HTTP exchanges: the HTTP Archive format 1.2, as browsers and proxies write it. */
export const har: Kind = {
  name: 'har',
  title: 'recording of HTTP exchanges (HAR)',
  recognisedBy: 'The member log at the root, with a list of entries.',
  recognise: ({ root }) => isObject(root) && isObject(root.log) && Array.isArray(member(root.log, 'entries')),
  read: ({ root }) => readHar(root ?? null),
};
