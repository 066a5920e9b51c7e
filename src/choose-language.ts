import { environmentLanguage, findLanguage, isLanguageTag, languageTags } from './i18n/find-language.ts';
import type { Language } from './i18n/language.ts';
import { loadLanguage } from './i18n/load-language.ts';
import type { Io } from './io.ts';
import { UsageError } from './source/errors.ts';

/**
 * The language of reports: the option, else what the environment asks for; English where there are no messages in it.
 * Throws UsageError for an option that is no language tag; a tag without messages is told on standard error.
 */
export const chooseLanguage = async (option: string | undefined, io: Pick<Io, 'env' | 'error'>): Promise<Language> => {
  if (option !== undefined && !isLanguageTag(option))
    throw new UsageError(
      `"${option}" is not a language tag.`,
      `Write one such as ${languageTags.join(', ')} or fr-CA.`,
    );
  const found = findLanguage(option ?? environmentLanguage(io.env));
  if (found === undefined && option !== undefined)
    await io.error(
      `There are no messages in ${option}; the report is in English. Known: ${languageTags.join(', ')}.\n`,
    );
  return loadLanguage(found ?? 'en');
};
