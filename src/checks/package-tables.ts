import type { DatapackageFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import type { Finding, PlaceRef, Question } from '../model/result.ts';
import { fileAsWhole } from './export-files.ts';
import { someOf } from './some-of.ts';

type Resource = DatapackageFacts['resources'][number];

/** What a data package shows of the data that it describes. */
export type PackageTables = {
  /** `whole`: all was looked at; `none`: nothing of it is in the bid; `partial`: a person must look at what is not among `looked`. */
  readonly state: 'whole' | 'partial' | 'none';
  /** Tables that were read, or found to be no tables. */
  readonly looked: readonly Resource[];
  /** Data that nobody looked at: in the package itself, beyond a limit, or no table in text. */
  readonly unlooked: readonly Resource[];
  /** What is not in the bid. */
  readonly absent: readonly Resource[];
};

const isAbsent = ({ state }: Resource): boolean => state === 'missing' || state === 'address' || state === 'none';

/** Formats of documents for people: what is said about data, and no data. */
const papers = new Set(['markdown', 'html', 'pdf', 'docx', 'odt']);

/**
 * Tells what a data package shows of its tables. A document beside them counts for nothing, and alone it leaves open where the data
 * is. Undefined for every other kind, and for a package inside of an archive, whose files stand in the archive.
 */
export const tablesOf = ({ kind, facts, part }: Attachment): PackageTables | undefined => {
  if (kind !== 'datapackage' || part !== undefined) return undefined;
  const { resources } = facts as unknown as DatapackageFacts;
  const looked = resources.filter(({ state, rows }) => state === 'faulty' || rows !== undefined);
  const absent = resources.filter(isAbsent);
  const unlooked = resources.filter(
    (each) => !looked.includes(each) && !absent.includes(each) && !papers.has(each.format ?? ''),
  );
  const none = looked.length + unlooked.length === 0 && absent.length > 0;
  const whole = looked.length > 0 && unlooked.length + absent.length === 0;
  return { state: none ? 'none' : whole ? 'whole' : 'partial', looked, unlooked, absent };
};

/** Whether a file is the schema of a table alone: beside other files it describes, and names none that could lack. */
export const isSchemaAlone = ({ kind, facts }: Attachment): boolean =>
  kind === 'datapackage' && (facts as unknown as DatapackageFacts).form === 'table-schema';

/** Whether a file lists data of the archive that it stands in, and holds none itself: the data is looked at beside it. */
const listsMembers = ({ kind, facts, part }: Attachment): boolean =>
  kind === 'datapackage' && part !== undefined && (facts as unknown as DatapackageFacts).resources.every(isAbsent);

/** The files of a take that show data, and the descriptions of data that is not in the bid. */
export type DividedFiles = {
  readonly shown: readonly InputFile[];
  readonly lacking: readonly InputFile[];
  /** Whether a file could not be read: it may be what lacks, so nobody is charged with that. */
  readonly beyond: boolean;
};

/**
 * Divides the files of a take. A list of the members of an archive is left out where the members are looked at, and the
 * schema of a table beside other files: each describes what stands beside it.
 */
export const dividedFiles = ({ files, unread }: CheckContext, take: string): DividedFiles => {
  const all = (files[take] ?? []).filter(({ attachment }) => attachment.parts.length === 0);
  const members = all.filter(({ attachment }) => !listsMembers(attachment));
  const taken = members.length > 0 ? members : all;
  const absent = taken.filter(({ attachment }) => tablesOf(attachment)?.state === 'none');
  return {
    shown: taken.filter((file) => !absent.includes(file)),
    lacking: absent.filter(({ attachment }) => absent.length === taken.length || !isSchemaAlone(attachment)),
    beyond: (unread[take] ?? []).length > 0,
  };
};

/** The finding on a description of data that is not in the bid, in whole or in part. */
export const withoutTables = (file: Attachment): Finding => {
  const tables = tablesOf(file);
  const absent = tables?.absent ?? [];
  const message = isSchemaAlone(file)
    ? `${file.file} describes a table, and nothing of what it describes is in the bid.`
    : tables?.state === 'none'
      ? `${file.file} describes data, and nothing of what it describes is in the bid: ${names(absent)}.`
      : notInBid(file, absent);
  return {
    reason: 'unproven',
    message,
    expected: 'the tables themselves, at the paths that the description names',
    places: [fileAsWhole(file)],
  };
};

/** The question on a description of which this tool could not look at all data. */
export const askTables = (question: string, file: Attachment, place: PlaceRef): Question => ({
  question,
  why: gapsOf(file).join(' '),
  places: [place],
});

/** What of the data of a package nobody looked at, as sentences that name it; none of another file. */
export const gapsOf = (file: Attachment): readonly string[] => {
  const tables = tablesOf(file);
  if (tables === undefined) return [];
  const { looked, unlooked, absent } = tables;
  const inline = unlooked.filter(({ state }) => state === 'inline');
  const other = unlooked.filter(({ state }) => state !== 'inline');
  return [
    ...(inline.length === 0
      ? []
      : [`${file.file} holds its data in itself, and nobody looked at it: ${names(inline)}.`]),
    ...(other.length === 0
      ? []
      : [`Of what ${file.file} describes, this tool reads tables in text within its limits, and not ${names(other)}.`]),
    ...(absent.length === 0 ? [] : [notInBid(file, absent)]),
    ...(looked.length + unlooked.length + absent.length === 0
      ? [`${file.file} lists documents for people alone, and no data.`]
      : []),
  ];
};

const notInBid = (file: Attachment, absent: readonly Resource[]): string =>
  isSchemaAlone(file)
    ? `${file.file} describes a table that is not in the bid.`
    : `${file.file} describes data that is not in the bid: ${names(absent)}.`;

const names = (resources: readonly Resource[]): string =>
  someOf(resources.map(({ path, name }) => path ?? name ?? 'a resource without a name'));
