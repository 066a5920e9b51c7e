import { show } from '../show.ts';
import { type JsonLines, jsonLines } from './json-text.ts';

/**
 * A plain text message of SARIF 2.1.0: safe to print line by line, braces doubled as section 3.11.5 demands, so that no
 * text of a bid is a placeholder, and `](` broken, so that none is an embedded link (section 3.11.6).
 */
export const sarifText = (lines: readonly string[]): JsonLines =>
  jsonLines(lines.map((line) => show(line).replace(/[{}]/g, '$&$&').replaceAll('](', ']\\(')));
