import type { Facts, Kind, Passage, Probe, Reading, Spot } from '../model/evidence.ts';
import type { SourceText } from '../source/text.ts';
import { type Heading, headingSpots, textFacts } from './document-text.ts';
import { statusWords } from './html-status.ts';
import { type Opened, walkHtml } from './html-walk.ts';
import { present } from './members.ts';

/** A web page as a file, for example an accessibility statement. Its structure is read; nothing is loaded and no script runs. */
export const html: Kind = {
  name: 'html',
  title: 'web page',
  recognisedBy: 'A text that begins with the doctype or the root element of HTML.',
  recognise: (probe) => probe.format === 'html',
  read: (probe) => readPage(probe),
};

const readPage = async (probe: Probe): Promise<Reading> => {
  if (probe.source === undefined) return { state: 'invalid', why: 'holds no text' };
  const page = await readHtml(probe.source);
  const text = page.passages.map((passage) => passage.text).join('\n');
  return {
    state: 'read',
    facts: { ...page.facts, ...textFacts(page.passages, page.headings), statusWords: statusWords(text) },
    spots: page.spots,
    problems: [],
    valid: undefined,
    passages: page.passages,
  };
};

/** What the structure of a page holds, without its text. */
export type Page = {
  readonly facts: Facts;
  readonly spots: Record<string, Spot>;
  readonly headings: readonly Heading[];
  readonly passages: readonly Passage[];
};

type Form = { fields: number; action: string | undefined; readonly line: number; readonly open: Field[] };
type Field = { readonly id: string | undefined; readonly labelled: boolean };

/** Reads the structure of a page: title, language, headings, landmarks, forms, links, images and tables. */
export const readHtml = async (source: SourceText): Promise<Page> => {
  const spots: Record<string, Spot> = {};
  const headings: Heading[] = [];
  const lines: number[] = [];
  const landmarks: { role: string; label?: string }[] = [];
  const forms: Form[] = [];
  const labelFor = new Set<string>();
  const targets = new Set<string>();
  let page: { title?: string; lang?: string; dir?: string } = {};
  let [links, images, imagesWithoutAlt, tables] = [0, 0, 0, 0];
  const headed = new Set<number>();

  const passages = await walkHtml(source, {
    open: (element, ancestors) => {
      const { name, attributes, line } = element;
      if (name === 'html') {
        page = { ...page, ...present({ lang: attributes.lang ?? attributes['xml:lang'], dir: attributes.dir }) };
        spots['/lang'] = spots['/dir'] = { line };
      } else if (name === 'a' && attributes.href !== undefined) {
        links++;
        if (targets.size < 200) targets.add(attributes.href.trim());
      } else if (name === 'img' || attributes.role === 'img') {
        images++;
        if (isTextless(element, ancestors) && imagesWithoutAlt++ === 0) spots['/imagesWithoutAlt'] = { line };
      } else if (name === 'table') tables++;
      else if (name === 'th' && tables > 0) headed.add(tables);
      else if (name === 'label' && attributes.for !== undefined) labelFor.add(attributes.for);
      else if (name === 'form') forms.push({ fields: 0, action: attributes.action, line, open: [] });
      else if (isField(element)) addField(forms, element, ancestors);
      const role = landmarkOf(element, ancestors);
      if (role === undefined) return;
      spots[`/landmarks/${landmarks.length}`] = { line };
      landmarks.push({ role, ...present({ label: attributes['aria-label'] }) });
    },
    close: ({ name, line }, text) => {
      if (name === 'title' && page.title === undefined && text !== '') {
        page = { ...page, title: text };
        spots['/title'] = { line };
      }
      if (!/^h[1-6]$/.test(name)) return;
      headings.push({ level: Number(name[1]), text });
      lines.push(line);
    },
  });
  forms.forEach(({ line }, index) => {
    spots[`/forms/${index}`] = { line };
  });
  return {
    facts: {
      ...page,
      h1: headings.filter(({ level }) => level === 1).length,
      skippedLevels: headings.filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1).length,
      landmarks,
      forms: forms.map(({ fields, action, open }) => ({
        fields,
        unlabelled: open.filter(({ id, labelled }) => !labelled && !(id !== undefined && labelFor.has(id))).length,
        ...present({ action }),
      })),
      links,
      linkTargets: [...targets],
      images,
      imagesWithoutAlt,
      tables,
      tablesWithoutHeaders: tables - headed.size,
    },
    spots: { ...spots, ...headingSpots(lines) },
    headings,
    passages,
  };
};

/** Whether an image says nothing to those who cannot see it, and is not marked as one that need not (WCAG 1.1.1). */
const isTextless = ({ attributes }: Opened, ancestors: readonly Opened[]): boolean =>
  ['alt', 'aria-label', 'aria-labelledby', 'title'].every((key) => attributes[key] === undefined) &&
  !['presentation', 'none'].includes(attributes.role ?? '') &&
  ![{ attributes }, ...ancestors].some((each) => each.attributes['aria-hidden'] === 'true');

const isField = ({ name, attributes }: Opened): boolean =>
  name === 'select' ||
  name === 'textarea' ||
  (name === 'input' && !['hidden', 'submit', 'button', 'reset', 'image'].includes(attributes.type ?? ''));

const addField = (forms: Form[], { attributes }: Opened, ancestors: readonly Opened[]): void => {
  const form = forms.at(-1);
  if (form === undefined || !ancestors.some(({ name }) => name === 'form')) return;
  form.fields++;
  const named = ['aria-label', 'aria-labelledby', 'title'].some((key) => (attributes[key] ?? '').trim() !== '');
  form.open.push({ id: attributes.id, labelled: named || ancestors.some(({ name }) => name === 'label') });
};

const landmarkRoles = new Set([
  'main',
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'form',
  'region',
]);
const landmarkElements: Readonly<Record<string, string>> = {
  main: 'main',
  nav: 'navigation',
  aside: 'complementary',
  search: 'search',
  header: 'banner',
  footer: 'contentinfo',
};
const sectioning = new Set(['article', 'aside', 'main', 'nav', 'section']);

const landmarkOf = ({ name, attributes }: Opened, ancestors: readonly Opened[]): string | undefined => {
  if (attributes.role !== undefined) return landmarkRoles.has(attributes.role) ? attributes.role : undefined;
  if ((name === 'header' || name === 'footer') && ancestors.some((element) => sectioning.has(element.name)))
    return undefined;
  const named = attributes['aria-label'] !== undefined || attributes['aria-labelledby'] !== undefined;
  if (name === 'section' || name === 'form') return named ? (name === 'section' ? 'region' : 'form') : undefined;
  return landmarkElements[name];
};
