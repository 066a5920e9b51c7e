/** A placeholder in a text: the characters that show it, and where they begin (UTF-16 code units from the text's start). */
export type Placeholder = { readonly text: string; readonly offset: number };

/**
 * Marks that templates leave behind, wherever they stand in a text: those of Hugging Face model cards, of the Dutch
 * assessment forms ($ANSWER), of mustache templates, and what people write in their place. Matched without case unless said.
 */
const marks: readonly RegExp[] = [
  /\[more information needed[^\]\n]{0,60}\]|more information needed for further recommendations/i,
  /\[(?:name of|insert|your|company|vendor|product|date|fill in|to be|tb[cda]|describe|vul in|in te vullen|naam van|à compléter|nom de|bitte|einfügen|insertar|completar)\b[^\]\n]{0,80}\](?![([:])/iu,
  /<(?:insert|your|fill in|name of|enter|vul in)\b[^>\n]{0,80}>/i,
  /\$(?:ANSWER|REMARK|AUTHOR|NAME|DATE|TITLE|VALUE|TIMESTAMP|QUESTION|EVIDENCE)S?(?:[._][A-Z]{1,40})*\b/,
  /\{\{[^{}\n]{0,400}\}\}/,
  /(?<![/\w])\{[a-z]+(?:_[a-z]+)+\}/,
  /\blorem ipsum\b/i,
  /Provide examples of latent issues and potential remediations|Describe the data you used to train the model\.|You can include sample code which will be formatted/i,
  /\bTB[DCA]\b|\btb[dca]\b/,
  /\bT[O]DO\b|\bFIX[M]E\b/,
  /\bx{4,}\b/i,
];

const anyMark = new RegExp(marks.map((mark) => mark.source).join('|'), 'giu');
const caseSensitive = marks.filter((mark) => !mark.flags.includes('i'));

/**
 * Finds the placeholders of a text, in their order; at most `most` of them.
 * Works in time linear to the text: every repetition in the marks is bounded.
 */
export const findPlaceholders = (text: string, most = 1_000): readonly Placeholder[] => {
  const found: Placeholder[] = [];
  for (const match of text.matchAll(anyMark)) {
    if (!isMark(match[0])) continue;
    found.push({ text: match[0], offset: match.index });
    if (found.length >= most) break;
  }
  return found;
};

const isMark = (text: string): boolean =>
  marks.some((mark) => mark.flags.includes('i') && mark.test(text)) || caseSensitive.some((mark) => mark.test(text));

/** Sentences that the templates of Hugging Face print themselves. Honest cards keep them, so they are no placeholders, and nobody's own words. */
const stockSentences =
  /Users \(both direct and downstream\) should be made aware of the risks, biases and limitations of the model\.|Use the code below to get started with the model\.|Carbon emissions can be estimated using the \S+ ?Impact calculator presented in [^.\n]{0,100}\.|If you initialized it with pre-trained weights, add a link to the pre-trained model card or repository with description of the pre-training data\./g;

/** A text without placeholders and without the sentences that templates print themselves. */
export const ownWords = (text: string): string =>
  text.replace(anyMark, (mark) => (isMark(mark) ? '' : mark)).replace(stockSentences, '');

/**
 * Whether a whole field says nothing: it is empty, is only a placeholder, or holds one of the words that stand where an
 * answer should (n/a, test, upon request, see our website, industry best practices).
 */
export const isPlaceholder = (field: string): boolean => {
  const bare = field
    .trim()
    .replace(/^["'([{<]+|["')\]}>.!]+$/g, '')
    .trim()
    .toLowerCase();
  if (bare === '' || emptyWords.has(bare) || /^test_\w+$/.test(bare)) return true;
  const rest = ownWords(field);
  return rest !== field && rest.replace(/[^\p{L}\p{N}]/gu, '').length < 8;
};

const emptyWords = new Set([
  ...[
    '-',
    '--',
    '...',
    '…',
    '?',
    'n/a',
    'na',
    'n.a',
    'n.v.t',
    'nvt',
    's/o',
    'k.a',
    'none given',
    'not provided',
    'unknown',
  ],
  ...['tbd', 'tbc', 'tba', 'todo', 'to do', 'to be provided', 'to be determined', 'to be confirmed', 'to be completed'],
  ...[
    'upon request',
    'on request',
    'available upon request',
    'available on request',
    'op aanvraag',
    'sur demande',
    'auf anfrage',
  ],
  ...[
    'see our website',
    'see website',
    'see offer',
    'see documentation',
    'zie website',
    'zie offerte',
    'siehe angebot',
    'voir offre',
  ],
  ...['industry best practice', 'industry best practices', 'best practice', 'best practices', 'state of the art'],
  ...[
    'test',
    'test test',
    'testing',
    'dummy',
    'example',
    'placeholder',
    'acme',
    'foo',
    'bar',
    'xxx',
    'x',
    'string',
    'text',
    'lorem ipsum',
  ],
]);
