import { show } from '../show.ts';
import { type JsonLines, jsonLines } from './json-text.ts';

/**
 * A line of text for Markdown (CommonMark, GFM and the subset of OSCAL): safe to print, and nothing in it is markup,
 * HTML, an entity, a link, a picture, a placeholder, or the beginning of a list or heading. Addresses do not become links.
 */
export const markdownText = (line: string): string =>
  show(line)
    .replace(/[\\`*_{}[\]<>#|~^!&$@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');

/** Lines as paragraphs of Markdown, for a text in JSON. */
export const markdownParagraphs = (lines: readonly string[]): JsonLines =>
  jsonLines(lines.flatMap((line, index) => (index === 0 ? [markdownText(line)] : ['', markdownText(line)])));
