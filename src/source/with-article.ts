/** What is spelled out letter by letter and begins with a vowel as it is spoken, and what is written with one and does not. */
const spokenVowel = /^(?:(?!Eu)[AEIO]|NGSI|SPDX|XML)/i;

/** A title with its article, as it is spoken: "an SPDX bill of materials", "a European Single Procurement Document". */
export const withArticle = (title: string): string => `${spokenVowel.test(title) ? 'an' : 'a'} ${title}`;
