import { show } from '../show.ts';

/** A test point of TAP 14. A directive says that a `not ok` does not count (TODO) or that nothing was tested (SKIP). */
export type TapPoint = {
  readonly ok: boolean;
  readonly description: string;
  readonly directive?: { readonly name: 'TODO' | 'SKIP'; readonly reason: string };
  /** What is told below the point, as a YAML block. */
  readonly details?: { readonly [key: string]: string | readonly string[] };
};

/** The lines of a test point. `indent` is that of its subtest. Texts are made safe: one line each, `#` and `\` escaped as TAP 14 says. */
export const tapPoint = (number: number, { ok, description, directive, details }: TapPoint, indent = ''): string => {
  const told = directive === undefined ? '' : ` # ${directive.name} ${tapText(directive.reason)}`;
  return `${indent}${ok ? 'ok' : 'not ok'} ${number} - ${tapText(description)}${told}\n${yamlBlock(details ?? {}, `${indent}  `)}`;
};

/** A text as a description, a reason or the name of a subtest. */
export const tapText = (text: string): string => show(text).replace(/[\\#]/g, '\\$&');

/** A YAML block, strings as JSON, which YAML 1.2 reads alike. */
const yamlBlock = (details: NonNullable<TapPoint['details']>, indent: string): string => {
  const entries = Object.entries(details).filter(([, value]) => value.length > 0);
  if (entries.length === 0) return '';
  const lines = entries.flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${key}: ${quoted(value)}`]
      : [`${key}:`, ...value.map((line) => `  - ${quoted(line)}`)],
  );
  return ['---', ...lines, '...'].map((line) => `${indent}${line}\n`).join('');
};

const quoted = (text: string): string => JSON.stringify(show(text));
