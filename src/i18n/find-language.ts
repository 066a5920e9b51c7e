/** The languages in which reports can be written, English first: it stands behind all others. */
export const languageTags = ['en', 'fr', 'nl', 'ar'] as const;

/** The tag of a language that has messages. */
export type LanguageTag = (typeof languageTags)[number];

/**
 * The best that there is for a wanted language, by look-up (RFC 4647, 3.4): the tag is cut from its end until it is one that
 * has messages; a single letter or digit goes with what it introduces. Nothing where not even its first part has.
 */
export const findLanguage = (wanted: string): LanguageTag | undefined => {
  const parts = wanted.toLowerCase().split('-');
  while (parts.length > 0) {
    const found = languageTags.find((tag) => tag === parts.join('-'));
    if (found !== undefined) return found;
    parts.pop();
    if (parts.at(-1)?.length === 1) parts.pop();
  }
  return undefined;
};

/** Whether a text has the form of a language tag (BCP 47). */
export const isLanguageTag = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
};

/**
 * The language that an environment asks for: the first of LC_ALL, LC_MESSAGES and LANG that is set (POSIX.1, 8.2), without
 * its character set and variant (`fr_CA.UTF-8@euro` is fr-CA). English where none is set, or where it names no language.
 */
export const environmentLanguage = (env: { readonly [name: string]: string | undefined }): string => {
  const value = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'C';
  const tag = value.replace(/[.@].*$/, '').replaceAll('_', '-');
  return tag === 'C' || tag === 'POSIX' || !isLanguageTag(tag) ? 'en' : tag;
};
