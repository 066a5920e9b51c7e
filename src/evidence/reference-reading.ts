import type { Problem } from '../model/evidence.ts';
import { pointerOf } from '../source/pointer.ts';
import { type DocumentSet, fileOf } from './reference-files.ts';
import { type DeadEnd, follow, type Place, target } from './reference-follow.ts';

/** The facts on references that openapi and json-schema share, the departures, and the places of the files that are named. */
export type ReferenceReading = {
  readonly facts: {
    readonly internal: number;
    readonly external: readonly { readonly ref: string; readonly state: string; readonly count: number }[];
    readonly unresolved: readonly string[];
  };
  readonly problems: readonly Problem[];
  /** Whether a reference leads nowhere by a fault of the bid: inside the file, or to a file that should lie beside it. */
  readonly broken: boolean;
  /** Whether a chain of references leads back to itself, so that nobody can follow it. */
  readonly circular: boolean;
  /** Whether the file builds on something that is not in the bid, so that not all of it could be looked at. */
  readonly partial: boolean;
  /** Pointers to the first use of each external file, in the order of `external`. */
  readonly places: readonly string[];
};

const most = 50;

/** Sorts the references of a document, its files of the bid's folder included, by what became of them. */
export const readReferences = (set: DocumentSet): ReferenceReading => {
  const external = new Map<string, { ref: string; state: string; count: number; place: string }>();
  const entries = entryPoints(set);
  const unresolved: string[] = [];
  const problems: Problem[] = [];
  let internal = 0;
  let broken = false;
  let circular = false;
  for (const [file, list] of set.references)
    for (const { ref, keys } of list) {
      const key = fileOf(ref, file);
      const pointer = file === '' ? pointerOf(keys) : (entries.get(file) ?? '');
      const known = set.files.get(key);
      if (known === undefined) internal++;
      else {
        const entry = external.get(key);
        if (entry) entry.count++;
        else external.set(key, { ref: ref.split('#')[0] ?? '', state: known.state, count: 1, place: pointer });
      }
      const end = endOf(set, { value: { $ref: ref }, file, keys }, ref);
      if (end === undefined || end.dead === 'well-known') continue;
      circular ||= end.dead === 'circle';
      if (end.dead !== 'remote' && end.dead !== 'unread') broken = true;
      if (unresolved.length < most && !unresolved.includes(pointer)) unresolved.push(pointer);
      if (problems.length < most) problems.push({ message: sentence(end, file), spot: { pointer } });
    }
  const files = [...external.values()];
  return {
    facts: { internal, external: files.map(({ ref, state, count }) => ({ ref, state, count })), unresolved },
    problems,
    broken,
    circular,
    partial: files.some(({ state }) => state !== 'resolved'),
    places: files.map(({ place }) => place),
  };
};

/** For each file of the folder, the reference of the document through which it is first reached. */
const entryPoints = (set: DocumentSet): ReadonlyMap<string, string> => {
  const entries = new Map<string, string>();
  for (const [file, list] of set.references)
    for (const { ref, keys } of list) {
      const key = fileOf(ref, file);
      if (key !== '' && !entries.has(key)) entries.set(key, file === '' ? pointerOf(keys) : (entries.get(file) ?? ''));
    }
  return entries;
};

/** A reference is judged by what it names itself; where that refers on, only a circle is its own fault. */
const endOf = (set: DocumentSet, from: Place, ref: string): DeadEnd | undefined => {
  const named = target(set, from, ref);
  if ('dead' in named) return named;
  const last = follow(set, named);
  return 'dead' in last && last.dead === 'circle' ? { ...last, ref } : undefined;
};

const sentence = ({ dead, ref }: DeadEnd, file: string): string => {
  const where = file === '' ? '' : ` (in ${file})`;
  if (dead === 'missing')
    return `The reference ${ref}${where} names a file that is not in the folder of the bid; attach the file or bundle everything into one.`;
  if (dead === 'outside')
    return `The reference ${ref}${where} leads out of the folder of the bid; bundle everything into one file.`;
  if (dead === 'faulty')
    return `The reference ${ref}${where} names a file that can be read neither as JSON nor as YAML; correct the file.`;
  if (dead === 'unread')
    return `The reference ${ref}${where} names a file that this tool could not read; it is larger or deeper than its limits.`;
  if (dead === 'remote')
    return `The reference ${ref}${where} leads to an address, and nothing is fetched; bundle everything into one file.`;
  if (dead === 'circle') return `The reference ${ref}${where} leads back to itself.`;
  return `The reference ${ref}${where} leads nowhere; nothing stands at that place.`;
};
