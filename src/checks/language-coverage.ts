import type { HtmlFacts, LocaleFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import { isAttachment } from '../model/resolved.ts';
import type { Finding } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { serves } from './language-serves.ts';

type Parameters = { readonly leastWords: number };

/**
 * The screens are offered in each language that the tender asks for, and a saved page of each language shows it. Without
 * languages in the tender, those that the bid itself claims are looked for. Takes `pages`: saved pages, and translation files
 * with that many words in the language. Parameter `leastWords` of a page.
 */
export const languageCoverage: RegisteredCheck<Parameters> = {
  about:
    'Holds the languages of the screens against those of the tender, and looks for a saved page or translated texts in each.',
  parameters: { type: 'object', required: ['leastWords'], properties: { leastWords: { type: 'integer', minimum: 0 } } },
  run: (context, { leastWords }) => {
    const offered = tagsAt(context, '/languages/screens');
    const asked = context.tender.languages ?? [];
    const wanted = asked.length > 0 ? asked : offered;
    const files = context.files['pages'] ?? [];
    const pages = files.filter((file) => !isTexts(file) && factsOf(file).words >= leastWords);
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
      }
    }
    findings.push(...copies(pages));
    return {
      findings,
      examined: [{ count: offered.length === 0 ? 0 : wanted.length, unit: 'languages' }],
      looked: [...looked],
    };
  },
};

const isTexts = (file: InputFile): boolean => file.attachment.kind === 'locale';

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

/** Two pages of different languages with one and the same text: only the mark of the language was changed. */
const copies = (pages: readonly InputFile[]): Finding[] => {
  const byText = new Map<string, InputFile>();
  return pages.flatMap((file) => {
    const { title, headings, characters, words, lang = '' } = factsOf(file);
    const text = JSON.stringify([title, headings, characters, words]);
    const other = byText.get(text);
    if (other === undefined) byText.set(text, file);
    const otherLang = other === undefined ? lang : (factsOf(other).lang ?? '');
    if (other === undefined || serves(otherLang, lang) || headings.length === 0) return [];
    return [
      {
        reason: 'contradicted' as const,
        message: `${other.attachment.file} and ${file.attachment.file} are marked as different languages and have the same text.`,
        expected: 'a page in each language',
        found: `lang="${otherLang}" and lang="${lang}"`,
        places: [other.shown('/lang'), file.shown('/lang')],
      },
    ];
  });
};
