import type { Kind } from '../model/evidence.ts';
import { allBelow } from './xml-search.ts';

/** A workbook of Excel: recognised, named with its sheets, and left to a person. */
export const xlsx: Kind = {
  name: 'xlsx',
  title: 'Excel workbook',
  recognisedBy: 'The signature of ZIP with the member xl/workbook.xml.',
  /* No `csv`: where a place asks for open data, a workbook is the office's own form of it (see 0003-what-counts-as-proof). */
  mayShow: ['document'],
  recognise: ({ format }) => format === 'xlsx',
  read: async ({ bytes, file }) => {
    const sheets = await sheetsOf(file, bytes);
    const named = sheets.slice(0, 8).join(', ') + (sheets.length > 8 ? ', …' : '');
    const told = sheets.length === 0 ? '' : ` with ${sheets.length === 1 ? 'the sheet' : 'the sheets'} ${named}`;
    return {
      state: 'unreadable',
      why: `it is an Excel workbook${told}, which is not read here; save each sheet as CSV (UTF-8)`,
    };
  },
};

const sheetsOf = async (file: string, bytes: Uint8Array): Promise<readonly string[]> => {
  const [{ zipMembers }, { xmlTree }, { sourceText }] = await Promise.all([
    import('./zip-members.ts'),
    import('./xml-tree.ts'),
    import('../source/text.ts'),
  ]);
  const book = (await zipMembers(bytes, ['xl/workbook.xml'])).get('xl/workbook.xml');
  if (book === undefined || book.length > 1_000_000) return [];
  const tree = await xmlTree(sourceText(file, new TextDecoder().decode(book)));
  return allBelow(tree, 'sheet').flatMap(({ attributes }) => attributes.name ?? []);
};
