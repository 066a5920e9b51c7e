import { posix } from 'node:path';
import { lookAlikesOf } from './look-alikes.ts';
import { type MemoryBid, type Mutant, textOf, withFiles } from './mutant.ts';

/** Breaks every file of a bid as a whole, one at a time: gone, hollow, a look-alike, another's, cut, of another time or place. */
export const fileMutants = (bid: MemoryBid): readonly Mutant[] =>
  [...bid.files.keys()].flatMap((path) => [
    { kind: 'a file deleted', at: path, bid: withFiles(bid, { [path]: undefined }) },
    ...lookAlikesOf(path, textOf(bid, path)).map(({ kind, text, to }) => ({
      kind,
      at: path,
      ...(to !== undefined && { to }),
      bid: withFiles(bid, { [path]: text }),
    })),
    ...rewritten(bid, path),
    ...exchanged(bid, path),
  ]);

/** What is done to the text of a file as a whole. A file that it leaves as it is gives no mutant. */
const rewritings: readonly (readonly [kind: string, (text: string) => string])[] = [
  ['a file cut in half', (text) => text.slice(0, text.length / 2)],
  [
    'the same of another product',
    (text) => text.replace(/stadsdata/g, 'andersbouw').replace(/Stadsdata/g, 'Andersbouw'),
  ],
  ['the same of another version', (text) => text.replaceAll('4.2.0', '3.1.0')],
  ['dates moved to the future', (text) => text.replace(/\b20(2\d)-(?=\d\d)/g, (_, year) => `20${Number(year) + 6}-`)],
  ['hosts made localhost', (text) => text.replace(/https:\/\/(hub|sandbox)\.stadsdata\.nl/g, 'http://localhost:8080')],
];

const rewritten = (bid: MemoryBid, path: string): readonly Mutant[] => {
  const text = textOf(bid, path);
  return rewritings.flatMap(([kind, rewrite]) => {
    const other = rewrite(text);
    return other === text ? [] : [{ kind, at: path, bid: withFiles(bid, { [path]: other }) }];
  });
};

/** The content of the next file of another kind in its place, and two files of one kind that changed places. */
const exchanged = (bid: MemoryBid, path: string): readonly Mutant[] => {
  const after = [...bid.files.keys()];
  const order = [...after.slice(after.indexOf(path) + 1), ...after.slice(0, after.indexOf(path))];
  const other = order.find((each) => posix.extname(each) !== posix.extname(path));
  const alike = order.find((each) => posix.extname(each) === posix.extname(path));
  return [
    ...(other === undefined
      ? []
      : [
          {
            kind: 'another kind in its place',
            at: path,
            to: other,
            bid: withFiles(bid, { [path]: bid.files.get(other) }),
          },
        ]),
    ...(alike === undefined
      ? []
      : [
          {
            kind: 'two files swapped',
            at: path,
            to: alike,
            bid: withFiles(bid, { [path]: bid.files.get(alike), [alike]: bid.files.get(path) }),
          },
        ]),
  ];
};
