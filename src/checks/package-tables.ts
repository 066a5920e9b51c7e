import type { DatapackageFacts } from '../generated/facts.ts';
import type { Attachment } from '../model/evidence.ts';
import type { Finding, PlaceRef, Question } from '../model/result.ts';
import { fileAsWhole } from './export-files.ts';
import { someOf } from './some-of.ts';

/**
 * What a data package shows of the tables that it describes: `none` where none of them is in the bid, `unread` where those
 * that are were beyond this tool (data inside of the package, a limit). Undefined where it shows some, for every other kind,
 * and for a package inside of an archive, whose files stand in the archive.
 */
export const tablesOf = ({ kind, facts, part }: Attachment): 'none' | 'unread' | undefined => {
  if (kind !== 'datapackage' || part !== undefined) return undefined;
  const { resources } = facts as unknown as DatapackageFacts;
  if (resources.some(({ state }) => state === 'read' || state === 'faulty')) return undefined;
  return resources.some(({ state }) => state === 'inline' || state === 'unread') ? 'unread' : 'none';
};

/** The finding on a description of tables of which none is in the bid. */
export const withoutTables = (file: Attachment): Finding => {
  const { form, resources } = file.facts as unknown as DatapackageFacts;
  const named = resources.flatMap(({ path, name }) => path ?? name ?? []);
  return {
    reason: 'unproven',
    message: `${file.file} describes ${form === 'table-schema' ? 'a table' : 'data'}, and nothing of what it describes is in the bid${named.length === 0 ? '' : `: ${someOf(named)}`}.`,
    expected: 'the tables themselves, at the paths that the description names',
    places: [fileAsWhole(file)],
  };
};

/** The question on a description of which this tool could look at no table. */
export const askTables = (question: string, file: Attachment, place: PlaceRef): Question => ({
  question,
  why: `${file.file} holds its data in itself, or in files beyond the limits of this tool, so nobody looked at it.`,
  places: [place],
});
