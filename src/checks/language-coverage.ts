import type { HtmlFacts, LocaleFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import { isAttachment } from '../model/resolved.ts';
import type { Finding, Question } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { copiedPages, pageCopies } from './language-copies.ts';
import { languageDoubt, wordsOf } from './language-doubt.ts';
import { serves } from './language-serves.ts';

type Parameters = { readonly leastWords: number };

/**
 * The screens are offered in each language that the tender asks for, and a saved page of each language shows it. Without
 * languages in the tender, those that the bid itself claims are looked for. Takes `pages`: saved pages, and translation files
 * with that many words in the language. Parameter `leastWords` of a page. Where the text of all files that bear the mark of a
 * language looks like none in it, a person is asked.
 */
export const languageCoverage: RegisteredCheck<Parameters> = {
  about:
    'Holds the languages of the screens against those of the tender, looks for a saved page or translated texts in each, and asks where their words look like another.',
  parameters: () => ({
    type: 'object',
    required: ['leastWords'],
    properties: { leastWords: { type: 'integer', minimum: 0 } },
  }),
  run: (context, { leastWords }) => {
    const offered = tagsAt(context, '/languages/screens');
    const asked = context.tender.languages ?? [];
    const wanted = asked.length > 0 ? asked : offered;
    const files = context.files['pages'] ?? [];
    const pages = files.filter((file) => !isTexts(file) && isText(file, leastWords));
    const questions: Question[] = [];
    const findings: Finding[] = offered.length === 0 ? [unanswered(context, asked)] : [];
    const looked = new Set<string>();
    for (const tag of offered.length === 0 ? [] : wanted) {
      const index = offered.findIndex((each) => serves(each, tag));
      if (index === -1) findings.push(notOffered(context, tag, offered));
      else {
        const shown = [
          ...pages.filter((file) => serves(factsOf(file).lang ?? '', tag)),
          ...files.filter((file) => isTexts(file) && translates(file, tag, leastWords)),
        ];
        for (const { attachment } of shown) looked.add(attachment.id);
        if (shown.length === 0 && !hasUnread(context)) findings.push(notShown(context, tag, index, pages));
        const doubts = shown.map((file) => doubtOf(file, tag));
        if (doubts.every((doubt) => doubt !== undefined)) questions.push(...doubts.slice(0, 1));
      }
    }
    findings.push(...pageCopies(pages));
    questions.push(...copiedPages(pages));
    return {
      findings,
      questions,
      examined: [{ count: offered.length === 0 ? 0 : wanted.length, unit: 'languages' }],
      looked: [...looked],
    };
  },
};

const isTexts = (file: InputFile): boolean => file.attachment.kind === 'locale';

const textsOf = (file: InputFile): readonly string[] => file.evidence.passages.map(({ text }) => text);

/** Whether a page holds so many words, of a script without spaces between them too. */
const isText = (file: InputFile, leastWords: number): boolean =>
  factsOf(file).words >= leastWords || wordsOf(textsOf(file).join('\n')).length >= leastWords;

/** A translation file of several languages is not tried: its passages do not tell which is which. */
const doubtOf = (file: InputFile, tag: string): Question | undefined => {
  if (isTexts(file) && (file.facts as unknown as LocaleFacts).languages.length !== 1) return undefined;
  const why = languageDoubt(textsOf(file), isTexts(file) ? tag : (factsOf(file).lang ?? tag));
  return why === undefined
    ? undefined
    : {
        question: `Is the text of ${file.attachment.file} in the language "${tag}"?`,
        why,
        places: [file.shown(isTexts(file) ? '' : '/lang')],
      };
};

/** Whether a translation file holds texts in a language, enough of them to be more than a sample. */
const translates = (file: InputFile, tag: string, leastWords: number): boolean =>
  (file.facts as unknown as LocaleFacts).perLanguage.some(
    ({ language, words, translated }) => serves(language, tag) && translated > 0 && words >= leastWords,
  );

const factsOf = (file: InputFile): HtmlFacts => file.facts as unknown as HtmlFacts;

const tagsAt = (context: CheckContext, pointer: string): readonly string[] => {
  const tags = valueAt(context.bid.root, pointer);
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
};

/** Pages or texts that this tool cannot read may show what it does not see. */
const hasUnread = (context: CheckContext): boolean =>
  ['/accessibility/pages', '/languages/texts']
    .flatMap((pointer) => [valueAt(context.bid.root, pointer)].flat())
    .some((file) => isAttachment(file) && file.state === 'unreadable');

const unanswered = (context: CheckContext, asked: readonly string[]): Finding => ({
  reason: 'missing',
  message: 'The bid does not say in which languages its screens can be used (languages.screens).',
  expected: asked.length > 0 ? asked.join(', ') : 'a list of languages',
  places: [context.claimed('#/languages')],
});

const notOffered = (context: CheckContext, tag: string, offered: readonly string[]): Finding => ({
  reason: 'unmet',
  message: `The tender asks for the language "${tag}"; the screens are offered in ${offered.join(', ')}.`,
  expected: tag,
  found: offered.join(', '),
  places: [context.claimed('#/languages/screens'), context.asked('/languages')],
});

const notShown = (context: CheckContext, tag: string, index: number, pages: readonly InputFile[]): Finding => ({
  reason: 'unproven',
  message: `No saved page is in the language "${tag}".`,
  expected: `a saved page of the offered version with lang="${tag}" and its text`,
  found: pages.map((file) => factsOf(file).lang ?? 'no lang').join(', ') || 'no saved page',
  places: [context.claimed(`#/languages/screens/${index}`), ...pages.slice(0, 2).map((file) => file.shown('/lang'))],
});
