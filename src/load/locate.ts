import type { Place } from '../generated/report.ts';
import type { PlaceRef } from '../model/result.ts';
import { type Document, nearest } from '../source/document.ts';
import { excerptAt } from '../source/excerpt.ts';
import { jsonLocator } from '../source/json.ts';
import { keysOf } from '../source/pointer.ts';
import { readYaml } from '../source/read-yaml.ts';
import { type LineColumn, lineColumnAt, type SourceText } from '../source/text.ts';

/** Turns a reference to a place into what a reader can turn to: line, column and excerpt, where the file is text. At once where its document is parsed already. */
export type Locate = (place: PlaceRef) => Place | Promise<Place>;

type Places = Pick<Document, 'locate'>;

/** Makes the way from references to places for one bid. Documents are parsed for their places only when one is printed, and each place is looked up once. */
export const locator = (known: ReadonlyMap<string, Document>, sources: ReadonlyMap<string, SourceText>): Locate => {
  const documents = new Map<string, Places>(known);
  const kept = new Map<string, Place>();
  return (place) => {
    const { file, part, spot, role } = place;
    const key = `${role} ${file} ${part} ${spot.pointer} ${spot.line} ${spot.column} ${spot.page}`;
    const before = kept.get(key);
    if (before !== undefined) return before;
    const keep = (found: Place): Place => {
      kept.set(key, found);
      return found;
    };
    const source = known.get(file)?.source ?? sources.get(file);
    const base = baseOf(place);
    if (source === undefined) return keep(base);
    if (spot.line !== undefined) {
      const at = { line: spot.line, column: spot.column ?? 1 };
      return keep(placed(base, source, at, spot.column === undefined ? Number.MAX_SAFE_INTEGER : 1));
    }
    const { pointer } = spot;
    if (pointer === undefined) return keep(base);
    const ready = documents.get(file);
    if (ready) return keep(pointed(base, source, ready, pointer));
    return placesOf(source).then((made) => {
      documents.set(file, made);
      return keep(pointed(base, source, made, pointer));
    });
  };
};

const baseOf = ({ role, file, part, spot }: PlaceRef): Place => ({
  role,
  file,
  ...(part !== undefined && { part }),
  ...(spot.page !== undefined && { page: spot.page }),
  ...(spot.pointer !== undefined && { pointer: spot.pointer }),
});

const placed = (base: Place, source: SourceText, at: LineColumn, length: number): Place => ({
  ...base,
  ...at,
  excerpt: excerptAt(source, at, length),
});

const pointed = (base: Place, source: SourceText, places: Places, pointer: string): Place => {
  const span = nearest(places, keysOf(pointer));
  return span === undefined ? base : placed(base, source, lineColumnAt(source, span.offset), span.length);
};

const placesOf = async (source: SourceText): Promise<Places> =>
  /^\s*[[{]/.test(source.text) ? { locate: await jsonLocator(source.text) } : readYaml(source);
