import type { CompiledPack } from '../model/pack.ts';
import { ruleSections, type Section } from './rule-sections.ts';

/** The catalogue page of a pack, in Markdown: one section a rule, the same parts as `bidlint explain` prints. */
export const packMarkdown = (pack: CompiledPack, about: string): string =>
  [
    `# ${pack.title}`,
    '',
    `<!-- Derived from rules/${pack.id} by npm run docs. -->`,
    '',
    `Pack \`${pack.id}\` ${pack.version}, ${pack.rules.length} rules. ${about}`,
    '',
    '| rule | level | what it asks |',
    '|---|---|---|',
    ...pack.rules.map(
      (rule) =>
        `| [${rule.id.split('/')[1]}](#${rule.id.split('/')[1]}) | ${rule.signal ? 'signal' : rule.level} | ${escaped(rule.title)} |`,
    ),
    '',
    ...pack.rules.flatMap((rule) => [
      `## ${rule.id.split('/')[1]}`,
      '',
      `\`${rule.id}\``,
      '',
      ...ruleSections(rule).flatMap(section),
    ]),
  ].join('\n');

const section = ({ heading, paragraphs = [], points = [], code = [] }: Section): string[] => [
  `### ${heading}`,
  '',
  ...paragraphs.flatMap((paragraph) => [escaped(paragraph), '']),
  ...(points.length > 0 ? [...points.map((point) => `- ${escaped(point)}`), ''] : []),
  ...code.flatMap(({ caption, text }) => [`${escaped(caption)}:`, '', '```yaml', text, '```', '']),
];

const escaped = (text: string): string =>
  text.replaceAll(/([\\`*_[\]<>|])/g, '\\$1').replaceAll(/\\<(https:\/\/[^\s>]+)\\>/g, '<$1>');
