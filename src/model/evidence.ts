import type { Document } from '../source/document.ts';
import type { Json } from '../source/pointer.ts';
import type { SourceText } from '../source/text.ts';

/** Facts are plain JSON: small, named in the field's own terms, described by schemas/facts/<kind>.schema.json. */
export type Facts = { readonly [key: string]: Json };

/**
 * Where a fact comes from in its file: a JSON Pointer into the document, or a line, or a page.
 * With `verbatim` the fact is a piece of the document itself, so that pointers below it go on in the document.
 */
export type Spot = {
  readonly pointer?: string;
  readonly verbatim?: true;
  readonly line?: number;
  readonly column?: number;
  readonly page?: number;
};

/** The spots of facts, by pointer into the facts. A fact without a spot of its own stands where its nearest ancestor stands. */
export type Spots = Readonly<Record<string, Spot>>;

/** One departure of a file from what its kind demands of it: a whole sentence and its place. */
export type Problem = { readonly message: string; readonly spot?: Spot };

/** A stretch of readable prose (a paragraph, a page) in which quotes are looked up. */
export type Passage = { readonly text: string; readonly spot: Spot };

/** A document inside a file (a response body in a recording, a member of an archive), read as a file of its own. */
export type Part = {
  /** What it is called in a report, for example `response 3, GET /entities`. */
  readonly name: string;
  /** Where it stands in the file that holds it. */
  readonly spot: Spot;
  readonly bytes: Uint8Array;
};

/** How many entries of a file stand in no list of its facts, by the pointer of the list (`/entities`); a star stands for each entry of a list above. */
export type Cut = { readonly [list: string]: number };

/** What a reader made of a file. */
export type Reading =
  | {
      readonly state: 'read';
      readonly facts: Facts;
      readonly spots: Spots;
      /** Departures from the kind's own rules. Facts are given all the same where they can be had. */
      readonly problems: readonly Problem[];
      /** Whether the file keeps its kind's own rules; undefined where no rule was tried. */
      readonly valid: boolean | undefined;
      readonly passages?: readonly Passage[];
      readonly parts?: readonly Part[];
      /** How many more parts it holds than are handed on: a limit of ours, so nothing follows from what is not among them. */
      readonly unlooked?: number;
      /** Lists of the facts that end at a limit of ours, by their pointer, and how many entries more the file has. */
      readonly cut?: Cut;
    }
  /** A fault of the file: it cannot be read as what it gives itself out to be. `why` follows its name and begins with a verb ("is …", "holds …"). */
  | { readonly state: 'invalid'; readonly why: string; readonly spot?: Spot }
  /** A limit of ours (unsupported, scan, encrypted, too large): never charged to the bidder, never a pass. `why` follows a colon and has a subject ("it is …"). */
  | { readonly state: 'unreadable'; readonly why: string };

/** What the first look at a file shows; signatures and content decide, never the file's ending. */
export const formats = [
  'json',
  'json-lines',
  'yaml',
  'markdown',
  'html',
  'xml',
  'csv',
  'text',
  'pdf',
  'docx',
  'xlsx',
  'package',
  'odt',
  'zip',
  'gzip',
  'sqlite',
  'parquet',
  'image',
  'empty',
  'binary',
] as const;
export type Format = (typeof formats)[number];

/** One look at a file, shared by all kinds: parsed once. */
export type Probe = {
  /** The file's name, as the bid writes it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly format: Format;
  /** The decoded text, where it is text. */
  readonly source?: SourceText;
  /** The parsed value of JSON and YAML, and of the front matter of Markdown. */
  readonly root?: Json;
  /** The parsed YAML document (of the file or its front matter), for places. */
  readonly document?: Document;
  /** Of XML and HTML: name and namespace of the root element. */
  readonly element?: { readonly name: string; readonly namespace: string };
  /** Why a file that begins like JSON or YAML cannot be parsed as such. */
  readonly problem?: string;
  /** Whether `problem` is a limit of ours (size, depth, aliases), never a fault of the file. */
  readonly limited?: true;
  readonly problemSpot?: Spot;
};

/** Another file that a reader may follow a reference to: inside the folder of the bid, never the network. */
export type Sibling =
  | { readonly probe: Probe; readonly file: string }
  /** Why it cannot be had; `limited` where that is a limit of ours, `outside` where the reference leads out of the folder. */
  | { readonly problem: string; readonly limited?: true; readonly outside?: true };

/** What a reader may use beside the probe. */
export type ReadTools = {
  /** Looks at the file that a relative reference names, counted from the file being read. */
  readonly sibling: (reference: string) => Promise<Sibling>;
};

/**
 * The kinds of which a file that nobody reads here may show the content all the same: a person opens it where its place takes
 * one of them, and it is of the wrong kind elsewhere. Of an archive that is not read it may be any.
 */
export type MayShow = 'any' | readonly string[];

/** A kind of evidence: how it is recognised and how its facts are read. One file a kind. */
export type Kind = {
  /** The standard's own short name, for example `openapi`. */
  readonly name: string;
  /** What a procurement officer calls it, without an article, for example `OpenAPI description`. */
  readonly title: string;
  /** What recognises it, in one sentence for the documentation. */
  readonly recognisedBy: string;
  /**
   * Whether it reads files with one JSON value a line. Of such a file the probe holds the first lines alone, so no other
   * kind may take it: it would judge a part for the whole.
   */
  readonly readsLines?: true;
  readonly mayShow?: MayShow;
  /** Looks only at the probe; cheap, never throws. */
  readonly recognise: (probe: Probe) => boolean;
  /** Reads the facts. What it throws becomes `unreadable` with the library's reason. */
  readonly read: (probe: Probe, tools: ReadTools) => Reading | Promise<Reading>;
};

/** What became of a path in the manifest. */
export type AttachmentState = 'read' | 'invalid' | 'unreadable' | 'wrong-kind' | 'missing';

/** A file that the manifest names where it claims, looked at; it stands in the resolved bid in place of the path. */
export type Attachment = {
  /** Names what was looked at: the file, with its number for a part, and the kind that it was read as. */
  readonly id: string;
  readonly file: string;
  /** Of a part: what it is called in its file. */
  readonly part?: string;
  readonly state: AttachmentState;
  /** Why the state is not `read`: where it is `invalid` or `wrong-kind` a clause that the file's name begins ("is empty"), else a clause of its own ("there is no such file"). */
  readonly why?: string;
  /** The kind that its place accepts, else the most specific; absent where no kind recognised it. */
  readonly kind?: string;
  /** All kinds that recognised it, most specific first. */
  readonly kinds: readonly string[];
  readonly facts?: Facts;
  readonly valid?: boolean;
  readonly problems: readonly Problem[];
  readonly quote?: { readonly text: string; readonly page?: number };
  readonly parts: readonly Attachment[];
  /** How many of its parts, and of theirs, were not looked at: a limit of ours. Left out where there is none. */
  readonly unlooked?: number;
  /** Lists of the facts that end at a limit of ours: nothing follows from them on all that the file holds. */
  readonly cut?: Cut;
  /** The file is one that holds others (a recording, an archive), and all were looked at: what is not among its parts is not in it. */
  readonly holdsParts?: true;
};
