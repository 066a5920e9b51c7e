import type { Language } from '../../i18n/language.ts';
import { english } from '../../i18n/language.ts';
import type { Piece } from './words.ts';

/** A text that is in English whatever the language of the report: a finding, a reason. In another language it is marked as English. */
export const inEnglish = (text: string, { tag }: Language = english): Piece =>
  tag === english.tag ? text : { prose: text, lang: english.tag };

/** A text of a rule: its translation where there is one, else the English text, marked as English. */
export const ruleText = (text: string, language: Language = english): Piece =>
  language.ruleText(text) ?? inEnglish(text, language);

/** The same where a text cannot be marked. */
export const plainRuleText = (text: string, { ruleText: translation }: Language): string => translation(text) ?? text;
