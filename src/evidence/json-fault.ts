import { printParseErrorCode, visit } from 'jsonc-parser';
import { lineColumnAt, type SourceText } from '../source/text.ts';

/** The first fault of a text that is no JSON: what is wrong, in words of ours (engines differ in theirs), and where. */
export type JsonFault = { readonly problem: string; readonly line: number; readonly column: number };

/** Finds the first fault; a text in which none is found is called incomplete. */
export const jsonFault = (source: SourceText): JsonFault => {
  const first = firstError(source.text);
  const offset = Math.min(first?.offset ?? source.text.length, source.text.length);
  const atEnd = source.text.slice(offset).trim() === '';
  const { line, column } = lineColumnAt(source, atEnd ? Math.max(0, source.text.trimEnd().length - 1) : offset);
  const what = atEnd ? 'the text ends too early' : (words[first?.code ?? 'ValueExpected'] ?? 'something is wrong');
  return { problem: `${what} at line ${line}, column ${column}`, line, column };
};

type Found = { readonly code: string; readonly offset: number };

/** The visitor cannot be stopped but by an exception; a deep text exhausts it, and then the place stays unknown. */
const firstError = (text: string): Found | undefined => {
  let found: Found | undefined;
  const stop = new Error('found');
  try {
    visit(
      text,
      {
        onError: (code, offset) => {
          found = { code: printParseErrorCode(code), offset };
          throw stop;
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  } catch (error) {
    if (error !== stop && !(error instanceof RangeError)) throw error;
  }
  return found;
};

const words: { readonly [code: string]: string } = {
  InvalidSymbol: 'there is a word or character that JSON does not know',
  InvalidNumberFormat: 'a number is written wrongly',
  PropertyNameExpected: 'the name of a property in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'there is more text after the end of the value',
  InvalidCommentToken: 'there is a comment, which JSON does not have',
  UnexpectedEndOfComment: 'there is a comment, which JSON does not have',
  UnexpectedEndOfString: 'a text in quotes does not end on its line',
  UnexpectedEndOfNumber: 'a number is written wrongly',
  InvalidUnicode: 'a character is escaped wrongly',
  InvalidEscapeCharacter: 'a character is escaped wrongly',
  InvalidCharacter: 'a control character stands in a text',
};
