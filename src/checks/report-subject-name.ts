/** How a name in a file stands to a name in the bid: the same product, perhaps the same, or another one. */
export type NameMatch = 'same' | 'perhaps' | 'other';

/**
 * Compares two names of products by their words, without case, accents and signs. The same: all words of one stand in the
 * other and one of them is a name, not a word that many products bear. Perhaps: some words are shared.
 */
export const compareNames = (left: string, right: string): NameMatch => {
  const [one, other] = [wordsOf(left), wordsOf(right)].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (one.length === 0) return 'perhaps';
  if (one.join('') === other.join('')) return 'same';
  const shared = one.filter((word) => other.includes(word));
  if (shared.length === one.length && shared.some((word) => !isCommon(word))) return 'same';
  const [short, long] = [one.join(''), other.join('')].sort((a, b) => a.length - b.length) as [string, string];
  return shared.length > 0 || (short.length > 2 && long.includes(short)) ? 'perhaps' : 'other';
};

const wordsOf = (name: string): string[] => [
  ...new Set(
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !/^v?\d+$/.test(word) && !fillers.has(word)),
  ),
];

const isCommon = (word: string): boolean => word.length < 3 || common.has(word);

const fillers = new Set('the a of for and by bv nv gmbh ag inc ltd llc sa sas srl oy ab as'.split(' '));

/** Words that many products bear in their names. */
const common = new Set(
  (
    'platform system systems software portal app apps application web website mobile desktop suite service services server ' +
    'client cloud core data urban city smart digital public citizen citizens product tool tools manager management ' +
    'frontend backend api dashboard module online open project framework'
  ).split(' '),
);
