import type { Facts } from '../../model/evidence.ts';
import { isObject } from '../../source/pointer.ts';
import { wrap } from '../layout/wrap.ts';
import { factText, factWords, isSimple } from './fact-words.ts';

/** Items of a list that are printed; the rest is told as a number. */
const most = 8;

/** Values of a list inside an item that are printed; of a longer one its size. */
const fewest = 4;

/** Members of a mapping that are printed. */
const mostMembers = 40;

/** Members of a group inside of a group that are printed. */
const mostInside = 12;

/**
 * The facts of a file as lines for a reader, of at most `width` columns: a fact a line, an item of a list a paragraph, what lies
 * deeper as a number. All of them are in the JSON form. No lines where nothing was extracted. `shares` names the facts that
 * are shares from 0 to 1, groups and members divided by dots; they are printed in percent.
 */
export const factOutline = (facts: Facts | null, width: number, shares: readonly string[] = []): string[] =>
  facts === null || Object.keys(facts).length === 0 ? [] : ['Facts', ...members(inPercent(facts, shares), '  ', width)];

const inPercent = (value: Facts, shares: readonly string[], path = ''): Facts =>
  Object.fromEntries(
    Object.entries(value).map(([key, below]) => [
      key,
      typeof below === 'number' && shares.includes(`${path}${key}`)
        ? percent(below)
        : isObject(below)
          ? inPercent(below, shares, `${path}${key}.`)
          : below,
    ]),
  );

/** A share in whole percent; what is not nothing and not all never reads so. */
const percent = (share: number): string => {
  const rounded = Math.round(100 * share);
  if (rounded === 0 && share > 0) return 'less than 1 %';
  return rounded === 100 && share < 1 ? 'more than 99 %' : `${rounded} %`;
};

const members = (value: Facts, indent: string, width: number): string[] => {
  const entries = Object.entries(value);
  const shown = entries.slice(0, mostMembers).flatMap(([key, below]) => member(factWords(key), below, indent, width));
  return entries.length > mostMembers ? [...shown, rest(entries.length - mostMembers, indent)] : shown;
};

/** The members of a group that is a fact: a line each, so that a piece of a document (a schema, definitions) does not fill pages. */
const inside = (value: Facts, indent: string, width: number): string[] => {
  const entries = Object.entries(value);
  const shown = entries.slice(0, mostInside).flatMap(([key, below]) => {
    const label = factWords(key);
    if (isObject(below) && Object.keys(below).length > 0)
      return hanging(
        `${label}: ${Object.values(below).every(isObject) ? named(below) : paragraph(below)}`,
        indent,
        width,
      );
    return Array.isArray(below) && !below.every(isSimple)
      ? hanging(`${label}: ${below.length}`, indent, width)
      : member(label, below, indent, width);
  });
  return entries.length > mostInside ? [...shown, rest(entries.length - mostInside, indent)] : shown;
};

const isFlat = (value: Facts): boolean => Object.keys(value).length <= fewest && Object.values(value).every(isSimple);

/** The names of the members of a group, the first of them. */
const named = (value: Facts): string => {
  const names = Object.keys(value);
  return `${names.slice(0, most).join(', ')}${names.length > most ? ` … and ${names.length - most} more` : ''}`;
};

const member = (label: string, value: unknown, indent: string, width: number): string[] => {
  if (isObject(value) && Object.keys(value).length > 0)
    return [`${indent}${label}:`, ...inside(value, `${indent}  `, width)];
  if (!Array.isArray(value) || value.length === 0) return hanging(`${label}: ${factText(value)}`, indent, width);
  if (value.every(isSimple)) {
    const more = value.length > most ? ` … and ${value.length - most} more` : '';
    return hanging(`${label}: ${value.slice(0, most).map(factText).join(', ')}${more}`, indent, width);
  }
  const items = value.slice(0, most).flatMap((item) => hanging(`- ${paragraph(item)}`, `${indent}  `, width));
  return [
    `${indent}${label} (${value.length}):`,
    ...items,
    ...(value.length > most ? [rest(value.length - most, `${indent}  `)] : []),
  ];
};

const rest = (count: number, indent: string): string => `${indent}… and ${count} more, all with --format json`;

/** An item in one paragraph: its members that say something; lists and groups below it as their size; last what it is and is not. */
const paragraph = (item: unknown): string => {
  if (!isObject(item)) return Array.isArray(item) ? item.map(factText).join(', ') : factText(item);
  const entries = Object.entries(item);
  const said = [
    ...entries.flatMap(([key, value]) => saidOf(factWords(key), value)),
    ...[true, false].flatMap((answer) => {
      const names = entries.filter(([, value]) => value === answer).map(([key]) => factWords(key));
      return names.length === 0 ? [] : [`${factText(answer)}: ${names.join(', ')}`];
    }),
  ];
  return said.length === 0 ? 'says nothing' : said.join('; ');
};

const saidOf = (label: string, value: unknown): string[] => {
  if (value === null || value === '' || typeof value === 'boolean') return [];
  if (Array.isArray(value)) {
    if (value.length === 0) return [];
    return value.length <= fewest && value.every(isSimple)
      ? [`${label}: ${value.map(factText).join(', ')}`]
      : [`${label}: ${value.length}`];
  }
  if (!isObject(value)) return [`${label}: ${factText(value)}`];
  if (!isFlat(value)) return Object.keys(value).length === 0 ? [] : [`${label}: ${Object.keys(value).length}`];
  return Object.entries(value).flatMap(([key, below]) =>
    isSimple(below) ? saidOf(`${label} ${factWords(key)}`, below) : [],
  );
};

const hanging = (text: string, indent: string, width: number): string[] =>
  wrap(text, width - indent.length - 2, width - indent.length).map(
    (line, index) => `${indent}${index === 0 ? '' : '  '}${line}`,
  );
