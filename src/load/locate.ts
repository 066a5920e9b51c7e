import type { Place } from '../generated/report.ts';
import type { PlaceRef } from '../model/result.ts';
import { type Document, nearest } from '../source/document.ts';
import { excerptAt } from '../source/excerpt.ts';
import { jsonLocator } from '../source/json.ts';
import { keysOf } from '../source/pointer.ts';
import { readYaml } from '../source/read-yaml.ts';
import { type LineColumn, lineColumnAt, type SourceText } from '../source/text.ts';

/** Turns references to places into what a reader can turn to: line, column and excerpt, where the file is text. */
export type Locator = {
  /** Parses the documents that places in them need; undefined where nothing need be waited for. Comes before `locate`. */
  readonly open: (...lists: readonly (readonly Placed[])[]) => Promise<void> | undefined;
  readonly locate: (place: PlaceRef) => Place;
};

/** Something that points to places. */
type Placed = { readonly places: readonly PlaceRef[] };

type Places = Pick<Document, 'locate'>;

/** Makes the way from references to places for one bid. Documents are parsed for their places only when one is printed, and each place is looked up once. */
export const locator = (known: ReadonlyMap<string, Document>, sources: ReadonlyMap<string, SourceText>): Locator => {
  const documents = new Map<string, Places>(known);
  const kept = new Map<PlaceRef, Place>();
  const open = async (files: ReadonlySet<string>): Promise<void> => {
    for (const file of files) {
      const source = sources.get(file);
      if (source !== undefined) documents.set(file, await placesOf(source));
    }
  };
  return {
    open: (...lists) => {
      let files: Set<string> | undefined;
      const look = ({ file, spot }: PlaceRef): void => {
        if (spot.pointer === undefined || spot.line !== undefined || documents.has(file) || !sources.has(file)) return;
        files ??= new Set();
        files.add(file);
      };
      lists.forEach((list) => void list.forEach(({ places }) => void places.forEach(look)));
      return files === undefined ? undefined : open(files);
    },
    locate: (place) => {
      const before = kept.get(place);
      if (before !== undefined) return before;
      const found = placeOf(place, known.get(place.file)?.source ?? sources.get(place.file), documents.get(place.file));
      kept.set(place, found);
      return found;
    },
  };
};

const placeOf = (place: PlaceRef, source: SourceText | undefined, document: Places | undefined): Place => {
  const { spot } = place;
  const base = baseOf(place);
  if (source === undefined) return base;
  if (spot.line !== undefined) {
    const at = { line: spot.line, column: spot.column ?? 1 };
    return placed(base, source, at, spot.column === undefined ? Number.MAX_SAFE_INTEGER : 1);
  }
  return spot.pointer === undefined || document === undefined ? base : pointed(base, source, document, spot.pointer);
};

const baseOf = ({ role, file, part, spot }: PlaceRef): Place => {
  const base: Place = { role, file };
  if (part !== undefined) base.part = part;
  if (spot.page !== undefined) base.page = spot.page;
  if (spot.pointer !== undefined) base.pointer = spot.pointer;
  return base;
};

const placed = (base: Place, source: SourceText, at: LineColumn, length: number): Place => {
  base.line = at.line;
  base.column = at.column;
  base.excerpt = excerptAt(source, at, length);
  return base;
};

const pointed = (base: Place, source: SourceText, places: Places, pointer: string): Place => {
  const span = nearest(places, keysOf(pointer));
  return span === undefined ? base : placed(base, source, lineColumnAt(source, span.offset), span.length);
};

const placesOf = async (source: SourceText): Promise<Places> =>
  /^\s*[[{]/.test(source.text) ? { locate: await jsonLocator(source.text) } : readYaml(source);
