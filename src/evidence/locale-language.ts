/** The languages of ISO 639-1 that have a locale in common use; two letters say too little to take any pair for a language. */
const codes = new Set(
  `af am ar as az be bg bn br bs ca cs cy da de dv dz el en eo es et eu fa fi fo fr fy ga gd gl gu ha he hi hr ht hu hy ia id ig
  is it ja jv ka kk kl km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no oc or pa pl ps pt qu rm ro
  ru rw sa sc sd se si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn tr ts tt ug uk ur uz ve vi wa wo xh yi
  yo zh zu`.split(/\s+/),
);

/** A language tag in the form of BCP 47 where a word is one (`nl`, `pt-BR`, `sr_Latn`); undefined for all other words. */
export const languageOf = (word: string): string | undefined => {
  const match = /^([a-z]{2})(?:[-_]([A-Za-z]{2}|[A-Z][a-z]{3}|\d{3}))?(?:[-_]([A-Z]{2}))?$/.exec(word);
  if (match === null || !codes.has(match[1] ?? '')) return undefined;
  return word.replaceAll('_', '-');
};

/** The language that the name of a file ends in (`nl.json`, `messages_pt-BR.yml`, `locales/nl/app.json`); '' where it names none. */
export const fileLanguage = (file: string): string =>
  /(?:^|[/._-])([a-z]{2}(?:[-_][A-Za-z]{2,4})?)(?:\.[a-z]+)?\.[a-z]+$/i.exec(file)?.[1] ??
  /(?:^|\/)([a-z]{2}(?:[-_][A-Z][A-Za-z]{1,3})?)\/[^/]+$/.exec(file)?.[1] ??
  '';
