import type { Facts, Passage, Probe, Reading, Spot } from '../model/evidence.ts';
import { isObject } from '../source/pointer.ts';
import { sourceText } from '../source/text.ts';
import { criteriaNamed, standardNames, statementMethods, statementParts, statementReasons } from './a11y-words.ts';
import { paragraphs, textFacts } from './document-text.ts';
import { addressOf, isLocalHost, isPlaceholderHost } from './hosts.ts';
import { readHtml } from './html.ts';
import { statusWords } from './html-status.ts';
import { listMember, present, textMember } from './members.ts';

/** Reads a statement as people read it: its status, its parts, its standards, its dates and whom to tell. */
export const readStatementPage = async (probe: Probe): Promise<Reading> => {
  const { source } = probe;
  if (source === undefined) return { state: 'invalid', why: 'holds no text' };
  if (source.text.length > 5_000_000) return { state: 'unreadable', why: 'it has more than 5000000 characters' };
  /* Markdown may hold HTML; its front matter is not part of the page. Lines are kept. */
  const body =
    probe.format === 'markdown'
      ? sourceText(
          source.file,
          source.text.replace(/^---[ \t]*\r?\n[\s\S]*?\r?\n(---|\.\.\.)[ \t]*(?=\r?\n|$)/, (front) =>
            front.replace(/[^\n]/g, ''),
          ),
        )
      : source;
  const marked = probe.format === 'html' || /<(p|h[1-6]|div|section|ul)\b/i.test(body.text);
  const page = marked ? await readHtml(body) : undefined;
  const passages = page?.passages ?? paragraphs(body.text);
  const titles = [...(page?.headings.map(({ text }) => text) ?? []), ...markdownHeadings(body.text)];
  const text = passages.map((passage) => passage.text).join('\n');
  const spots: Record<string, Spot> = {};
  const status = statusWords(text);
  place(spots, '/status', passages, (words) => statusWords(words).length > 0);
  const parts = Object.fromEntries(
    Object.entries(statementParts).map(([part, words]) => {
      place(spots, `/parts/${part}`, passages, (each) => words.test(each));
      return [part, titles.some((title) => words.test(title)) || (part === 'status' && status.length > 0)];
    }),
  );
  const front = isObject(probe.root) ? probe.root : undefined;
  const contacts = contactsOf(body.text);
  const { characters, dates, placeholders } = textFacts(passages, []);
  const facts: Facts = {
    form: 'page',
    ...present({
      title: textMember(page?.facts, 'title') ?? textMember(front, 'title') ?? titles[0],
      language: textMember(page?.facts, 'lang') ?? textMember(front, 'lang'),
      status: status.length === 1 ? status[0] : statusOf(text, status),
    }),
    statusWords: status,
    standards: standardNames(text),
    criteria: criteriaNamed(text),
    parts,
    missingParts: Object.entries(parts).flatMap(([part, there]) => (there ? [] : [part])),
    reasons: Object.entries(statementReasons).flatMap(([reason, words]) => (words.test(text) ? [reason] : [])),
    methods: Object.entries(statementMethods).flatMap(([method, words]) => (words.test(text) ? [method] : [])),
    dates: dates ?? [],
    ...labelledDates(passages, spots),
    contacts,
    linkTargets: linksOf(page?.facts, contacts, body.text),
    sampleContacts: contacts.filter(isSample).length,
    problems: 0,
    milestones: [],
    characters: characters ?? 0,
    placeholders: placeholders ?? 0,
  };
  return { state: 'read', facts, spots, problems: [], valid: undefined, passages };
};

const place = (
  spots: Record<string, Spot>,
  fact: string,
  passages: readonly Passage[],
  holds: (words: string) => boolean,
): void => {
  const passage = passages.find(({ text }) => holds(text));
  if (passage !== undefined) spots[fact] = passage.spot;
};

/** Where a statement explains all degrees, the one that it claims stands after "is" or as the first. */
const statusOf = (text: string, found: readonly string[]): string | undefined => {
  const claimed = /\b(?:is|are)\s+(fully|partially|partly|not|non-?)\s*-?(?:compliant|conformant)/i
    .exec(text)?.[1]
    ?.toLowerCase();
  if (claimed === undefined) return found[0];
  return claimed.startsWith('full') ? 'fully' : claimed.startsWith('part') ? 'partially' : 'not';
};

const markdownHeadings = (text: string): readonly string[] =>
  text.split(/\r?\n/).flatMap((line) => /^#{1,6}\s+(.*)$/.exec(line)?.[1] ?? []);

/** Dates behind the words that tell what was done then. */
const labelledDates = (passages: readonly Passage[], spots: Record<string, Spot>): Facts => {
  const found: Record<string, string> = {};
  const labels: readonly (readonly [string, RegExp])[] = [
    ['reviewed', /review|herzien|revu|überprüft|revisi|last updated|laatst/i],
    ['tested', /tested|getest|testé|geprüft|assessed|audit/i],
    ['prepared', /prepared|created|first published|drawn up|opgesteld|établie|erstellt|redact|elabora/i],
  ];
  for (const { text, spot } of passages)
    for (const sentence of text.split(/(?<=[.!?])\s+/)) {
      const [date] = (textFacts([{ text: sentence, spot }], []).dates as readonly string[] | undefined) ?? [];
      const label = date === undefined ? undefined : labels.find(([, words]) => words.test(sentence))?.[0];
      if (date === undefined || label === undefined || found[label] !== undefined) continue;
      found[label] = date;
      spots[`/${label}`] = spot;
    }
  return found;
};

const contactsOf = (text: string): readonly string[] => [
  ...new Set(
    [
      ...[...text.matchAll(/\b(mailto:[^"'\s>?]{3,200}|tel:[+\d\s()-]{5,30})/gi)].map(([, contact = '']) =>
        contact.trim(),
      ),
      ...[...text.matchAll(/(?<![\w:.+-])([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})\b/g)].map(
        ([, mail = '']) => `mailto:${mail}`,
      ),
    ].slice(0, 50),
  ),
];

/** Where the links of a statement lead, and whom it tells to write to. */
const linksOf = (page: Facts | undefined, contacts: readonly string[], text: string): readonly string[] => [
  ...new Set([
    ...listMember(page, 'linkTargets').filter((target) => typeof target === 'string'),
    ...[...text.matchAll(/\]\(([^()\s]{1,500})\)/g)].map(([, target = '']) => target),
    ...contacts,
  ]),
];

const isSample = (contact: string): boolean => {
  const host = /@([^?]+)/.exec(contact)?.[1]?.toLowerCase() ?? addressOf(contact).host;
  return host !== undefined && (isLocalHost(host) || isPlaceholderHost(host));
};
