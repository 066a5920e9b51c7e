import { show } from '../show.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * A line of text for XML 1.0, in an element or in a quoted attribute. What XML cannot hold at all (controls, halves of
 * surrogate pairs, U+FFFE and U+FFFF) is written as `\u{…}` by `show`; what would be markup is written as an entity.
 */
export const xmlText = (line: string): string => show(line).replace(/[&<>"']/g, (found) => entities[found] ?? found);

/** Attributes as they stand in a tag, in the given order, with a space before each; one without a value is left out. */
export const xmlAttributes = (attributes: { readonly [name: string]: string | number | undefined }): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');

/** An element that holds lines of text, or nothing. */
export const xmlElement = (
  name: string,
  attributes: { readonly [name: string]: string | number | undefined },
  lines: readonly string[] = [],
): string => {
  const open = `${name}${xmlAttributes(attributes)}`;
  return lines.length === 0 ? `<${open}/>` : `<${open}>${lines.map(xmlText).join('\n')}</${name}>`;
};
