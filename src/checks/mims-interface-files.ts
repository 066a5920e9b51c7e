import type { InputFile } from '../model/check.ts';
import type { ResolvedInterface } from './mims-data-item.ts';

/** Of the files that a rule took from all interfaces, those that one interface names, the bodies of its recordings included. */
export const filesOfInterface = (
  { description, recordings }: ResolvedInterface,
  files: readonly InputFile[] | undefined,
): readonly InputFile[] => {
  const own = new Set([...description, ...recordings].map(({ id }) => id));
  return (files ?? []).filter(({ attachment }) => own.has(attachment.id.split('#')[0] ?? ''));
};
