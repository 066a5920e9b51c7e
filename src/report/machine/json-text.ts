import { show } from '../show.ts';

/**
 * JSON of a value, indented by two spaces, as deep as it stands in the document. Every string is made safe to print line
 * by line: an answer of a bid can neither act in a viewer nor hide. The line ends that this program wrote itself stay.
 * Texts of a bid go through `show` before they are put into lines, so that they bring no line ends of their own.
 */
export const jsonText = (value: unknown, depth = 0): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? showLines(each) : each), 2).replaceAll(
    '\n',
    `\n${'  '.repeat(depth)}`,
  );

const showLines = (text: string): string => text.split('\n').map(show).join('\n');
