/**
 * How pages name their degree of conformance, after the model statement of Decision (EU) 2018/1523 (fully, partially or
 * not compliant), in English, Dutch, French, German, Spanish, Italian and Portuguese.
 */
const degrees: readonly (readonly [degree: string, words: RegExp])[] = [
  [
    'fully',
    /\bfully (compliant|conformant|conforms|accessible)|voldoet volledig|volledig (conform|toegankelijk)|(entièrement|totalement) conforme|vollständig (vereinbar|konform)|(plenamente|totalmente|completamente|pienamente) conforme/i,
  ],
  [
    'partially',
    /\bpart(ially|ly) (compliant|conformant|conforms|accessible)|voldoet gedeeltelijk|gedeeltelijk (conform|toegankelijk)|partiellement conforme|teilweise (vereinbar|konform)|(parcialmente|parzialmente) conforme/i,
  ],
  [
    'not',
    /\b(is|are) (not|non-) ?(compliant|conformant)|\bnon-compliant\b|does not (comply|conform)|voldoet (nog )?niet|niet conform|(n'est pas|non) conforme|nicht (vereinbar|konform)|no (es )?conforme|não (é )?conforme/i,
  ],
];

/** The degrees of conformance that a text names, each once. */
export const statusWords = (text: string): readonly string[] =>
  degrees.filter(([, words]) => words.test(text)).map(([degree]) => degree);
