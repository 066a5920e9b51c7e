import type { CheckContext } from '../model/check.ts';
import type { Question } from '../model/result.ts';
import { matches, member } from '../source/pointer.ts';
import { readByOf } from './mims-data-item.ts';

/** Kinds of data that no operation gives beside what the system is for. */
export const apart: ReadonlySet<string> = new Set(['accounts', 'audit-log', 'configuration']);

/**
 * The question whether one operation gives data of kinds that hardly stand together: by the bid it reads this category and
 * another one, and accounts, logs or settings are among them.
 */
export const sharedOperation = (context: CheckContext): readonly Question[] => {
  const own = readByOf(context.subject.value);
  const holds = String(member(context.subject.value, 'holds'));
  if (own === undefined || 'not' in own || own.operation === undefined) return [];
  const others = matches(context.bid.root, ['data', '*']).filter(({ value }) => {
    const read = readByOf(value);
    const kind = String(member(value, 'holds'));
    if (value === context.subject.value || read === undefined || 'not' in read) return false;
    return (
      read.by.value === own.by.value &&
      read.operation?.trim() === own.operation?.trim() &&
      kind !== holds &&
      (apart.has(kind) || apart.has(holds))
    );
  });
  const [other] = others;
  if (other === undefined) return [];
  const names = others.map(({ value }) => `"${String(member(value, 'id') ?? member(value, 'what'))}"`);
  return [
    {
      question: `Does ${own.operation} give ${context.subject.label.replace(/^The/, 'the')} as well as ${names.slice(0, 3).join(' and ')}?`,
      why: `The bid names one operation for data of different kinds (${[holds, ...new Set(others.map(({ value }) => String(member(value, 'holds'))))].join(', ')}).`,
      places: [context.claimed('/read'), context.claimed(`#/${other.keys.join('/')}/read`)],
    },
  ];
};
