import type { Json } from '../source/pointer.ts';

/** The parts that a model card is expected to fill (model cards for model reporting; the template of Hugging Face). */
export const parts = [
  'directUse',
  'outOfScope',
  'limitations',
  'trainingData',
  'testingData',
  'metrics',
  'results',
] as const;
export type Part = (typeof parts)[number];

const titles: readonly (readonly [Part, RegExp])[] = [
  [
    'outOfScope',
    /out[- ]of[- ]scope|mis-?use|not intended|unintended|buiten (het )?(bereik|toepassingsgebied)|hors (du )?champ/i,
  ],
  [
    'limitations',
    /limitation|\bbias|\brisks?\b|ethical|caveat|broader implications|beperking|limites?\b|einschränkung/i,
  ],
  ['testingData', /(test|evaluation|validation)(ing)? (data|datasets?|sets?)\b|testdata|testgegevens/i],
  [
    'trainingData',
    /train(ing)?[- ](data|datasets?|sets?)|^datasets?$|^data$|trainingsdata|trainingsgegevens|données d.entra/i,
  ],
  ['metrics', /\bmetrics?\b|\bperformance\b|\bevaluation( results)?$|^results?$|prestatie|évaluation/i],
  [
    'directUse',
    /intended use|direct use|evaluated use|model use|^uses?\b|\buse cases?\b|beoogd|gebruik|utilisation|verwendung/i,
  ],
];

/** The part of a model card that a title announces, the most telling words first; undefined for other titles. */
export const partOf = (title: string): Part | undefined => titles.find(([, words]) => words.test(title))?.[0];

/** All parts that a title announces (`Performance and Limitations` is two). */
export const partsOf = (title: string): readonly Part[] =>
  titles.filter(([, words]) => words.test(title)).map(([part]) => part);

/** Least characters of own text with which a part counts as filled. */
export const leastCharacters = 20;

/** The fact `has`: each part, and whether it is among the filled ones. */
export const hasFacts = (filled: ReadonlySet<Part>): { readonly [key: string]: Json } =>
  Object.fromEntries(parts.map((part) => [part, filled.has(part)]));

/** One measured value, as schemas/facts/modelcard.schema.json names it. */
export type Metric = {
  readonly metric: string;
  readonly value: number;
  readonly source: 'model-index' | 'table' | 'quantitative-analysis';
  readonly task?: string;
  readonly dataset?: string;
  readonly unit?: string;
  readonly split?: string;
  readonly slice?: string;
  readonly date?: string;
  readonly revision?: string;
};

/** A number and its unit from a cell or a text such as `93.4 %`, `3,2 min`, `0.91 ± 0.02`; undefined where no number leads it. */
export const readValue = (text: string): { readonly value: number; readonly unit?: string } | undefined => {
  const match =
    /^[<>≈~]?\s*([+-]?\d{1,15}(?:[.,]\d{1,25})?)\s*(?:±\s*[\d.,]{1,15})?\s*(%|[\p{L}°µ][\p{L}/²³]{0,10})?$/u.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const unit = match[2];
  return { value: Number((match[1] ?? '').replace(',', '.')), ...(unit !== undefined && { unit }) };
};
