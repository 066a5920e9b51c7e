import { isObject, type Json } from '../source/pointer.ts';
import type { TableDialect } from './table-records.ts';

/** The dialect of a table (tabular metadata, section 5.9); a value of the wrong type counts as left out, as the standard asks. */
export const dialectOf = (...given: readonly (Json | undefined)[]): TableDialect => {
  const dialect = given.find(isObject) ?? {};
  const text = (key: string): string | undefined =>
    typeof dialect[key] === 'string' ? (dialect[key] as string) : undefined;
  const count = (key: string): number | undefined => {
    const value = dialect[key];
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
  };
  const trim = dialect.trim === undefined ? dialect.skipInitialSpace === true && 'start' : dialect.trim;
  const headerless = dialect.header === false;
  const quote = dialect.quoteChar === null ? null : (text('quoteChar') ?? '"');
  const comment = text('commentPrefix');
  return {
    delimiter: text('delimiter') ?? ',',
    quote: quote === '' ? null : quote,
    ...(dialect.doubleQuote === false && { escape: '\\' }),
    ...(comment !== undefined && comment !== '' && { comment }),
    skipRows: count('skipRows') ?? 0,
    skipColumns: count('skipColumns') ?? 0,
    headerRows: count('headerRowCount') ?? (headerless ? 0 : 1),
    skipBlankRows: dialect.skipBlankRows === true,
    trim: trim === true || trim === 'true' ? 'both' : trim === 'start' || trim === 'end' ? trim : 'none',
  };
};
