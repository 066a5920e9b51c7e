/** The languages whose number words and units are read. */
export const languages = ['en', 'nl', 'fr', 'de', 'es'] as const;
export type Language = (typeof languages)[number];

/**
 * The numbers of contracts as words of a language (0 to 100, and the larger ones that terms have), and what they mean:
 * lower case, without accents, ß as ss, several words with single spaces and without hyphens. Made at the first use. The
 * articles (a, een, un, ein) are not among them.
 */
export const numberWords = (language: Language): ReadonlyMap<string, number> => {
  const ready = made.get(language);
  if (ready !== undefined) return ready;
  const words = new Map<string, number>();
  for (const number of spelled)
    for (const word of spellers[language](number)) if (!articles.has(word)) words.set(word, number);
  made.set(language, words);
  return words;
};

/** Words that mean one, and as often are only an article. */
export const articles: ReadonlySet<string> = new Set(
  'a an een un une uno una ein eine einen einem einer eines'.split(' '),
);

const spelled: readonly number[] = [...Array(101).keys(), 120, 150, 180, 200, 240, 270, 300, 360, 365, 730];
const made = new Map<Language, ReadonlyMap<string, number>>();

type Speller = (number: number) => string[];
const list = (words: string): string[] => words.split(' ');
const at = (words: readonly string[], index: number): string => words[index] ?? '';

const englishOnes = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const englishTens = list('- - twenty thirty forty fifty sixty seventy eighty ninety');

const english: Speller = (number) => {
  if (number < 20) return [at(englishOnes, number)];
  if (number < 100)
    return [
      [at(englishTens, Math.floor(number / 10)), ...(number % 10 ? [at(englishOnes, number % 10)] : [])].join(' '),
    ];
  const heads = [`${at(englishOnes, Math.floor(number / 100))} hundred`, ...(number < 200 ? ['a hundred'] : [])];
  return withRest(heads, number % 100, [' ', ' and '], english);
};

const dutchOnes = list(
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
);
const dutchTens = list('- - twintig dertig veertig vijftig zestig zeventig tachtig negentig');

const dutch: Speller = (number) => {
  if (number < 20) return [at(dutchOnes, number)];
  if (number < 100)
    return [`${number % 10 ? `${at(dutchOnes, number % 10)}en` : ''}${at(dutchTens, Math.floor(number / 10))}`];
  return withRest(
    [`${number < 200 ? '' : at(dutchOnes, Math.floor(number / 100))}honderd`],
    number % 100,
    ['', ' ', 'en'],
    dutch,
  );
};

const germanOnes = list(
  'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
);
const germanTens = list('- - zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig');

const german: Speller = (number) => {
  const umlauts = (word: string): string[] =>
    /funf|zwolf/.test(word) ? [word, word.replaceAll('funf', 'fuenf').replaceAll('zwolf', 'zwoelf')] : [word];
  if (number < 20) return umlauts(at(germanOnes, number));
  const one = (digit: number): string => (digit === 1 ? 'ein' : at(germanOnes, digit));
  if (number < 100)
    return umlauts(`${number % 10 ? `${one(number % 10)}und` : ''}${at(germanTens, Math.floor(number / 10))}`);
  const heads = [`${one(Math.floor(number / 100))}hundert`, ...(number < 200 ? ['hundert'] : [])].flatMap(umlauts);
  return withRest(heads, number % 100, ['', 'und'], german);
};

const frenchOnes = list(
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
);
const frenchTens = list('- dix vingt trente quarante cinquante soixante');

const french: Speller = (number) => {
  if (number < 17) return [at(frenchOnes, number)];
  if (number < 20) return [`dix ${at(frenchOnes, number - 10)}`];
  if (number < 70) {
    const ten = at(frenchTens, Math.floor(number / 10));
    return number % 10 === 0 ? [ten] : [`${ten}${number % 10 === 1 ? ' et' : ''} ${at(frenchOnes, number % 10)}`];
  }
  if (number < 80) return french(number - 60).map((word) => `soixante ${number === 71 ? 'et ' : ''}${word}`);
  if (number === 80) return ['quatre vingts', 'quatre vingt'];
  if (number < 100) return french(number - 80).map((word) => `quatre vingt ${word}`);
  const head = number < 200 ? 'cent' : `${at(frenchOnes, Math.floor(number / 100))} cent`;
  return withRest(number % 100 === 0 ? [head, `${head}s`] : [head], number % 100, [' '], french);
};

const spanishOnes = list(
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
);
const spanishTens = list('- - veinti treinta cuarenta cincuenta sesenta setenta ochenta noventa');
const spanishHundreds = list(
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
);

const spanish: Speller = (number) => {
  const one = (digit: number): string[] => (digit === 1 ? ['uno', 'un', 'una'] : [at(spanishOnes, digit)]);
  if (number < 21) return [at(spanishOnes, number)];
  if (number < 30) return one(number - 20).map((word) => `veinti${word}`);
  const ten = at(spanishTens, Math.floor(number / 10));
  if (number < 100) return number % 10 === 0 ? [ten] : one(number % 10).map((word) => `${ten} y ${word}`);
  if (number === 100) return ['cien', 'ciento'];
  const head = at(spanishHundreds, Math.floor(number / 100));
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
