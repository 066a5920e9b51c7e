import type { Inspected } from '../model/inspected.ts';
import type { BidFolder } from './bid-folder.ts';
import { locator } from './locate.ts';
import { lookAt } from './look-at.ts';

/** Looks at one file without a manifest: its most specific kind, whether it keeps that kind's rules, its facts and problems with their places. */
export const inspectFile = async (folder: BidFolder, file: string): Promise<Inspected> => {
  const look = await lookAt(folder, file, 'any');
  const { attachment } = look;
  const { kinds } = await import('../evidence/registry.ts');
  const title = kinds.find(({ name }) => name === attachment.kind)?.title;
  const { open, locate } = locator(new Map(), look.source ? new Map([[attachment.file, look.source]]) : new Map());
  const told = attachment.problems.map(({ message, spot = {} }) => ({
    message,
    places: [{ role: 'shown', file: attachment.file, spot } as const] as const,
  }));
  await open(told);
  const problems = told.map(({ message, places: [place] }) => {
    const { line, column, page, pointer } = locate(place);
    return {
      message,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      ...(page !== undefined && { page }),
      ...(pointer !== undefined && { pointer }),
    };
  });
  return {
    file,
    opened: look.sha256 !== undefined,
    kind: attachment.kind ?? null,
    ...(title !== undefined && { title }),
    kinds: attachment.kinds,
    valid: attachment.state === 'invalid' ? false : (attachment.valid ?? null),
    facts: attachment.facts ?? null,
    problems,
    ...(attachment.parts.length > 0 && {
      parts: attachment.parts.map((part) => ({
        name: part.part ?? '',
        kind: part.kind ?? null,
        ...(part.valid !== undefined && { valid: part.valid }),
      })),
    }),
    ...(attachment.why !== undefined && { why: attachment.why }),
  };
};
