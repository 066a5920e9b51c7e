import type { CataloguePack, CatalogueRule } from '../model/pack.ts';
import { ruleSections, type Section } from './rule-sections.ts';

/** A rule for the terminal: title, id, then what it asks, why, how it is checked and how to meet it, wrapped at the width. */
export const ruleText = (rule: CatalogueRule, pack: Pick<CataloguePack, 'title' | 'version'>, width: number): string =>
  [
    `${rule.id}`,
    `${pack.title} ${pack.version}`,
    '',
    ...ruleSections(rule).flatMap((section) => [...printed(section, width), '']),
  ].join('\n');

const printed = ({ heading, paragraphs = [], points = [], code = [] }: Section, width: number): string[] => [
  heading,
  ...paragraphs.flatMap((paragraph) => wrapped(paragraph, '  ', '  ', width)),
  ...points.flatMap((point) => wrapped(point, '  - ', '    ', width)),
  ...code.flatMap(({ caption, text }) => [`  ${caption}`, ...text.split('\n').map((line) => `    ${line}`)]),
];

const wrapped = (text: string, first: string, other: string, width: number): string[] => {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/)) {
    const open = line === first || line === other;
    if (!open && line.length + 1 + word.length > width) {
      lines.push(line);
      line = other + word;
    } else line += (open ? '' : ' ') + word;
  }
  return [...lines, line];
};
