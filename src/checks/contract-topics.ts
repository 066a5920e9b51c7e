import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { findDates } from '../source/read-date.ts';
import { isRepetition } from '../source/repeated-words.ts';
import { type ExemptBy, noFile, unlessExempt } from './contract-scope.ts';
import { filledText, hollowHeadings } from './document-filled.ts';
import { amountsIn } from './duration-in-text.ts';
import { strangePaper, textOf } from './paper-names.ts';
import { toldAhead } from './paper-told-ahead.ts';
import { wordIn } from './price-lines.ts';
import { errorHead } from './saved-page.ts';

type Topic = { readonly topic: string; readonly words: readonly string[]; readonly counted?: boolean };
type Parameters = {
  readonly file: string;
  readonly what: string;
  readonly least: number;
  readonly topics: readonly Topic[];
  readonly form?: boolean;
  /** Whether the paper names the offer: one that does not goes to a person. */
  readonly ofOffer?: boolean;
  readonly exemptBy?: ExemptBy;
  /** Where the file stands, for a rule that some bidders are free of. */
  readonly at?: string;
};

const text = { type: 'string', minLength: 1 };

/**
 * A document speaks of all topics that belong into it, by words that such documents use. A topic without such a word goes to
 * a person, since there are always other words, and so does a `counted` topic in a text that names no time; a document of a
 * few words is no such document. A heading with nothing below it says nothing, and blanks that are left to fill in go to a person, but for a `form`, which is blank by its nature. Takes what
 * `file` names.
 */
export const contractTopics: RegisteredCheck<Parameters> = {
  about:
    'Looks in a document for the topics that belong into it; a topic that is not met by its usual words goes to a person.',
  parameters: () => ({
    type: 'object',
    required: ['file', 'what', 'least', 'topics'],
    additionalProperties: false,
    properties: {
      file: text,
      what: text,
      least: { type: 'integer', minimum: 1 },
      form: { type: 'boolean' },
      ofOffer: { type: 'boolean' },
      exemptBy: { type: 'array', items: text },
      at: text,
      topics: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['topic', 'words'],
          additionalProperties: false,
          properties: { topic: text, words: { type: 'array', minItems: 1, items: text }, counted: { type: 'boolean' } },
        },
      },
    },
  }),
  run: (context, { file: name, what, least, topics, form = false, ofOffer = false, exemptBy = [], at }) => {
    const files = context.files[name] ?? [];
    const findings: Finding[] = files.length === 0 && at !== undefined ? [...noFile(context, at, `the ${name}`)] : [];
    const questions: Question[] = [];
    for (const file of files) {
      const words = form ? textOf(file) : onceEach(filledText(file));
      /* What says the same words over and over says no more than these. */
      const all = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const count = isRepetition(words) ? new Set(all).size : all.length;
      const lacking = topics.filter(
        ({ words: usual, counted }) => wordIn(words, usual) === undefined || (counted && !namesTimes(words)),
      );
      if (count < least) findings.push(tooShort(file, what, count, topics));
      else if (lacking.length > 0) questions.push(lacks(file, what, lacking));
      else if (!form && blanksOf(file) > 0) questions.push(unfinished(file, what));
      else if (!form && hollowHeadings(file).length > 0) questions.push(hollow(file, what));
      const error = errorHead(file);
      if (error !== undefined) questions.push(saved(file, what, error));
      questions.push(...toldAhead(file, context.dates.asOf));
      if (ofOffer) questions.push(...strangePaper(context, file));
    }
    const result = {
      findings,
      questions,
      notes: files.map((file) => ({
        message: `${file.attachment.file} speaks of ${topics.map(({ topic }) => topic).join(', ')}, by its words; what it says is not judged.`,
        places: [file.shown('')],
      })),
      examined: [{ count: files.length, unit: 'documents' }],
      looked: files.map(({ attachment }) => attachment.id),
    };
    return unlessExempt(result, exemptBy, context);
  },
};

/** A text in which each line stands once: one sentence below every heading is one sentence. */
const onceEach = (text: string): string => [...new Set(text.split('\n').map((line) => line.trim()))].join('\n');

/** Whether a text names days or lengths of time: in 5 days, day 5, 2027-03-01. */
const namesTimes = (words: string): boolean =>
  amountsIn(words).some(({ kind }) => kind !== 'percent') ||
  findDates(words, 1).length > 0 ||
  /(^|[^\p{L}])(day|week|month|dag|maand|jour|semaine|mois|Tag|Woche|Monat|día|semana|mes)\s+\d/iu.test(words);

const blanksOf = ({ facts }: InputFile): number => Number(valueAt(facts, '/placeholders') ?? 0);

const unfinished = (file: InputFile, what: string): Question => ({
  question: `Is ${file.attachment.file} complete as ${what}?`,
  why: `The document still holds ${blanksOf(file)} ${blanksOf(file) === 1 ? 'blank' : 'blanks'} to fill in.`,
  places: [file.shown('/placeholders')],
});

const saved = (file: InputFile, what: string, error: string): Question => ({
  question: `Is ${file.attachment.file} ${what} at all?`,
  why: `It begins with "${error}", as a saved page of an error or of a login does.`,
  places: [file.shown('')],
});

const hollow = (file: InputFile, what: string): Question => ({
  question: `Is ${file.attachment.file} complete as ${what}?`,
  why: `Nothing stands below the heading "${hollowHeadings(file).slice(0, 3).join('", "')}".`,
  places: [file.shown('')],
});

const tooShort = (file: InputFile, what: string, count: number, topics: readonly Topic[]): Finding => ({
  reason: 'invalid',
  message: `${file.attachment.file} has ${count === 0 ? 'no words' : `only ${count} words`}, which is not ${what}.`,
  expected: `${what} that names ${topics.map(({ topic }) => topic).join(', ')}`,
  places: [file.shown('')],
});

const lacks = (file: InputFile, what: string, lacking: readonly Topic[]): Question => ({
  question: `Does ${file.attachment.file} say as ${what}: ${lacking.map(({ topic }) => topic).join(', ')}?`,
  why: 'None of the usual words for it stand in the document; it may use others.',
  places: [file.shown('')],
});
