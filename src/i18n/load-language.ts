import type { LanguageTag } from './find-language.ts';
import { english, type Language } from './language.ts';

/** A language with its messages. For English nothing is loaded; the others take their messages and what formats them. */
export const loadLanguage = async (tag: LanguageTag): Promise<Language> => {
  if (tag === 'en') return english;
  const [{ translated }, { sources }] = await Promise.all([import('./translated.ts'), loaders[tag]()]);
  return translated(tag, sources);
};

type Sources = { readonly sources: Readonly<Record<string, string>> };

const loaders: Readonly<Record<Exclude<LanguageTag, 'en'>, () => Promise<Sources>>> = {
  fr: () => import('../generated/messages-fr.ts'),
  nl: () => import('../generated/messages-nl.ts'),
  ar: () => import('../generated/messages-ar.ts'),
};
