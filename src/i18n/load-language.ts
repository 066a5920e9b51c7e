import type { LanguageTag } from './find-language.ts';
import { english, type Language } from './language.ts';

/** A language with its messages and the texts of rules that are translated. For English nothing is loaded; the others take what they say and what formats it. */
export const loadLanguage = async (tag: LanguageTag): Promise<Language> => {
  if (tag === 'en') return english;
  const { messages, rules } = loaders[tag];
  const [{ translated }, { sources }, { ruleTexts }] = await Promise.all([
    import('./translated.ts'),
    messages(),
    rules(),
  ]);
  return translated(tag, sources, new Map(ruleTexts));
};

type Loaders = {
  readonly messages: () => Promise<{ readonly sources: Readonly<Record<string, string>> }>;
  readonly rules: () => Promise<{ readonly ruleTexts: readonly (readonly [english: string, translation: string])[] }>;
};

const loaders: Readonly<Record<Exclude<LanguageTag, 'en'>, Loaders>> = {
  fr: { messages: () => import('../generated/messages-fr.ts'), rules: () => import('../generated/rule-texts-fr.ts') },
  nl: { messages: () => import('../generated/messages-nl.ts'), rules: () => import('../generated/rule-texts-nl.ts') },
  ar: { messages: () => import('../generated/messages-ar.ts'), rules: () => import('../generated/rule-texts-ar.ts') },
};
