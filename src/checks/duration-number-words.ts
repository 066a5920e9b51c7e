/** The languages whose number words and units are read. */
export const languages = ['en', 'nl', 'fr', 'de', 'es'] as const;
export type Language = (typeof languages)[number];

/**
 * The numbers from 0 to 999 as words of a language, and what they mean: lower case, without accents, ß as ss, several
 * words with single spaces and without hyphens. Made at the first use. The articles (a, een, un, ein) are not among them.
 */
export const numberWords = (language: Language): ReadonlyMap<string, number> => {
  const ready = made.get(language);
  if (ready !== undefined) return ready;
  const words = new Map<string, number>();
  for (let number = 0; number < 1000; number++)
    for (const word of spellers[language](number)) if (!articles.has(word)) words.set(word, number);
  made.set(language, words);
  return words;
};

/** Words that mean one, and as often are only an article. */
export const articles: ReadonlySet<string> = new Set(
  'a an een un une uno una ein eine einen einem einer eines'.split(' '),
);

const made = new Map<Language, ReadonlyMap<string, number>>();

type Speller = (number: number) => string[];
const list = (words: string): string[] => words.split(' ');
const at = (words: readonly string[], index: number): string => words[index] ?? '';

const english: Speller = (number) => {
  const ones = list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  );
  const tens = list('- - twenty thirty forty fifty sixty seventy eighty ninety');
  if (number < 20) return [at(ones, number)];
  if (number < 100)
    return [[at(tens, Math.floor(number / 10)), ...(number % 10 ? [at(ones, number % 10)] : [])].join(' ')];
  const heads = [`${at(ones, Math.floor(number / 100))} hundred`, ...(number < 200 ? ['a hundred'] : [])];
  return withRest(heads, number % 100, [' ', ' and '], english);
};

const dutch: Speller = (number) => {
  const ones = list(
    'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  );
  const tens = list('- - twintig dertig veertig vijftig zestig zeventig tachtig negentig');
  if (number < 20) return [at(ones, number)];
  if (number < 100) return [`${number % 10 ? `${at(ones, number % 10)}en` : ''}${at(tens, Math.floor(number / 10))}`];
  return withRest(
    [`${number < 200 ? '' : at(ones, Math.floor(number / 100))}honderd`],
    number % 100,
    ['', ' ', 'en'],
    dutch,
  );
};

const german: Speller = (number) => {
  const ones = list(
    'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
  );
  const tens = list('- - zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig');
  const umlauts = (word: string): string[] =>
    /funf|zwolf/.test(word) ? [word, word.replaceAll('funf', 'fuenf').replaceAll('zwolf', 'zwoelf')] : [word];
  if (number < 20) return umlauts(at(ones, number));
  const one = (digit: number): string => (digit === 1 ? 'ein' : at(ones, digit));
  if (number < 100)
    return umlauts(`${number % 10 ? `${one(number % 10)}und` : ''}${at(tens, Math.floor(number / 10))}`);
  const heads = [`${one(Math.floor(number / 100))}hundert`, ...(number < 200 ? ['hundert'] : [])].flatMap(umlauts);
  return withRest(heads, number % 100, ['', 'und'], german);
};

const french: Speller = (number) => {
  const ones = list('zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize');
  const tens = list('- dix vingt trente quarante cinquante soixante');
  if (number < 17) return [at(ones, number)];
  if (number < 20) return [`dix ${at(ones, number - 10)}`];
  if (number < 70) {
    const ten = at(tens, Math.floor(number / 10));
    return number % 10 === 0 ? [ten] : [`${ten}${number % 10 === 1 ? ' et' : ''} ${at(ones, number % 10)}`];
  }
  if (number < 80) return french(number - 60).map((word) => `soixante ${number === 71 ? 'et ' : ''}${word}`);
  if (number === 80) return ['quatre vingts', 'quatre vingt'];
  if (number < 100) return french(number - 80).map((word) => `quatre vingt ${word}`);
  const head = number < 200 ? 'cent' : `${at(ones, Math.floor(number / 100))} cent`;
  return withRest(number % 100 === 0 ? [head, `${head}s`] : [head], number % 100, [' '], french);
};

const spanish: Speller = (number) => {
  const ones = list(
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
  );
  const tens = list('- - veinti treinta cuarenta cincuenta sesenta setenta ochenta noventa');
  const one = (digit: number): string[] => (digit === 1 ? ['uno', 'un', 'una'] : [at(ones, digit)]);
  if (number < 21) return [at(ones, number)];
  if (number < 30) return one(number - 20).map((word) => `veinti${word}`);
  const ten = at(tens, Math.floor(number / 10));
  if (number < 100) return number % 10 === 0 ? [ten] : one(number % 10).map((word) => `${ten} y ${word}`);
  const hundreds = list(
    '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
  );
  if (number === 100) return ['cien', 'ciento'];
  const head = at(hundreds, Math.floor(number / 100));
  return withRest(number < 200 ? [head] : [head, head.replace(/os$/, 'as')], number % 100, [' '], spanish);
};

/** Joins the hundreds with what is below them. */
const withRest = (heads: readonly string[], rest: number, joints: readonly string[], spell: Speller): string[] =>
  rest === 0
    ? [...heads]
    : heads.flatMap((head) => joints.flatMap((joint) => spell(rest).map((word) => `${head}${joint}${word}`)));

const spellers: Readonly<Record<Language, Speller>> = {
  en: english,
  nl: dutch,
  fr: french,
  de: german,
  es: spanish,
};
