import type { Attachment } from '../model/evidence.ts';
import { isAttachment } from '../model/resolved.ts';
import { isObject, member } from '../source/pointer.ts';

/** An interface of the resolved bid, as far as these checks read it. */
export type ResolvedInterface = {
  readonly value: object;
  readonly id: string;
  readonly standards: readonly string[];
  readonly description: readonly Attachment[];
  readonly recordings: readonly Attachment[];
};

/** How a category of data is read: through an interface, or not, with the reason. Undefined where the bid does not say. */
export type ReadBy =
  | { readonly by: ResolvedInterface; readonly operation?: string }
  | { readonly not: string }
  | undefined;

/** The interface that a value of the resolved bid is; undefined for anything else. */
export const interfaceOf = (value: unknown): ResolvedInterface | undefined => {
  if (!isObject(value)) return undefined;
  return {
    value,
    id: typeof value['id'] === 'string' ? value['id'] : '',
    standards: texts(value['standards']),
    description: attachmentsAt(value, 'description'),
    recordings: attachmentsAt(value, 'recordings'),
  };
};

/** How a category of data is read, from its `read`. */
export const readByOf = (item: unknown): ReadBy => {
  const read = member(item, 'read');
  const not = member(read, 'not');
  if (typeof not === 'string') return { not };
  const by = interfaceOf(member(read, 'by'));
  const operation = member(read, 'operation');
  return by && { by, ...(typeof operation === 'string' && { operation }) };
};

/** The files at one place of a value; none where there is no file. */
export const attachmentsAt = (value: unknown, key: string): readonly Attachment[] =>
  [member(value, key)].flat().filter(isAttachment);

/** The names of the standards that an interface claims to speak, without their versions. */
export const standardNames = (standards: readonly string[]): readonly string[] =>
  standards.map((standard) => standard.split('@')[0] ?? standard);

const texts = (value: unknown): readonly string[] =>
  [value].flat().filter((item): item is string => typeof item === 'string');
