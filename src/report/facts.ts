import type { Facts } from '../model/evidence.ts';
import { isObject } from '../source/pointer.ts';
import { show } from './show.ts';

const most = 12;

/** The facts of a file as lines for a reader: one fact a line, indented by depth, long lists cut with their number told. */
export const factLines = (facts: Facts | null): string[] => (facts === null ? [] : ['Facts', ...lines(facts, '  ')]);

const lines = (value: unknown, indent: string): string[] => {
  if (Array.isArray(value)) {
    const shown = value
      .slice(0, most)
      .flatMap((item) => (simple(item) ? [`${indent}- ${plain(item)}`] : asItem(lines(item, `${indent}  `), indent)));
    return value.length > most ? [...shown, `${indent}… and ${value.length - most} more`] : shown;
  }
  if (!isObject(value)) return [`${indent}${plain(value)}`];
  const entries = Object.entries(value);
  const shown = entries.slice(0, 40).flatMap(([key, below]) => {
    if (simple(below)) return [`${indent}${show(key)}: ${plain(below)}`];
    if (Array.isArray(below) && below.length === 0) return [`${indent}${show(key)}: none`];
    if (Array.isArray(below) && below.every(simple) && below.length <= most)
      return [`${indent}${show(key)}: ${below.map(plain).join(', ')}`];
    return [
      `${indent}${show(key)}${Array.isArray(below) ? ` (${below.length})` : ''}:`,
      ...lines(below, `${indent}  `),
    ];
  });
  return entries.length > 40 ? [...shown, `${indent}… and ${entries.length - 40} more`] : shown;
};

const asItem = (inner: readonly string[], indent: string): string[] =>
  inner.map((line, index) => (index === 0 ? `${indent}- ${line.trimStart()}` : line));

const simple = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Array.isArray(value) && value.length === 0);

const plain = (value: unknown): string => {
  if (value === null) return 'none';
  if (Array.isArray(value)) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  return show(text.length > 100 ? `${text.slice(0, 100)}…` : text);
};
