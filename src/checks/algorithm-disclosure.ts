import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { PlaceRef, Question } from '../model/result.ts';
import { isObject, type Json } from '../source/pointer.ts';

type Parameters = { readonly ai: readonly string[]; readonly tells: readonly string[] };
type Text = { readonly text: string; readonly file: InputFile; readonly place: PlaceRef };

/**
 * Somewhere in what people are shown stands a sentence that says that AI is at work. Takes `notice`; the subject is an
 * algorithm. Parameters: words for AI (`ai`), and words that tell people about it (`tells`), in several languages; a sentence
 * needs one of each. A text without such a sentence goes to a person, since it may be in another language.
 */
export const algorithmDisclosure: RegisteredCheck<Parameters> = {
  about: 'Looks for a sentence that tells people that they deal with AI, or that AI made what they read.',
  parameters: () => ({
    type: 'object',
    required: ['ai', 'tells'],
    properties: {
      ai: { type: 'array', items: { type: 'string' } },
      tells: { type: 'array', items: { type: 'string' } },
    },
  }),
  run: (context, { ai, tells }) => {
    const files = context.files['notice'] ?? [];
    const texts = files.flatMap(textsOf);
    const sentences = texts.flatMap(({ text, ...rest }) =>
      text.split(/(?<=[.!?。؟])\s+|\n+/).map((sentence) => ({ ...rest, sentence })),
    );
    const found = sentences.find(({ sentence }) => holdsOne(sentence, ai) && holdsOne(sentence, tells));
    return {
      findings: [],
      questions: found === undefined && files.length > 0 ? [unsure(context, files, sentences.length)] : [],
      notes:
        found === undefined
          ? []
          : [
              {
                message: `The sentence that tells it: "${found.sentence.trim().slice(0, 200)}"`,
                places: [found.place],
              },
            ],
      examined: [{ count: texts.length, unit: 'texts' }],
      looked: found === undefined ? [] : [found.file.attachment.id],
    };
  },
};

/** What people are shown: of a recording the answers, which are files of their own, and not what was asked. */
const textsOf = (file: InputFile): readonly Text[] => {
  if (file.attachment.kind === 'har') return [];
  const { passages, document } = file.evidence;
  if (passages.length > 0)
    return passages.map(({ text, spot }) => ({
      text,
      file,
      place: {
        role: 'shown',
        file: file.attachment.file,
        ...(file.attachment.part !== undefined && { part: file.attachment.part }),
        spot,
      },
    }));
  return strings(document).map((text) => ({ text, file, place: file.shown('') }));
};

const strings = (value: Json | undefined): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((each) => strings(each as Json));
  return isObject(value) ? Object.values(value).flatMap(strings) : [];
};

/** Whether a sentence holds one of the words, as a word of its own where the script puts spaces between words. */
const holdsOne = (sentence: string, words: readonly string[]): boolean => {
  const spaced = ` ${sentence.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')} `;
  return words.some((word) =>
    /[^\p{Script=Latin}\p{N}\s]/u.test(word)
      ? spaced.includes(word.toLowerCase())
      : spaced.includes(` ${word.toLowerCase()} `),
  );
};

const unsure = (context: CheckContext, files: readonly InputFile[], sentences: number): Question => ({
  question: 'Where do people learn, at the first contact, that they deal with AI or read what it made?',
  why: `Among ${sentences} sentences of ${[...new Set(files.map(({ attachment }) => attachment.file))].join(', ')} this tool recognises none that says so.`,
  places: [context.claimed('/notice'), ...files.slice(0, 2).map((file) => file.shown(''))],
});
