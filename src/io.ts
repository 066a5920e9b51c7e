/** The edge of the process, as a value: what the program may read of its surroundings and where it writes. */
export type Io = {
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** Writes to standard output: the report and nothing else. */
  readonly out: (chunk: string | Uint8Array) => Promise<void>;
  /** Writes to standard error: everything else. */
  readonly error: (chunk: string) => Promise<void>;
  /** Whether standard output is a terminal. */
  readonly terminal: boolean;
  /** Whether that terminal shows colours. */
  readonly colours: boolean;
  /** Its width in columns. */
  readonly columns?: number;
  /** Whether standard error is a terminal, and its width in columns, 0 where it does not know. */
  readonly errorTerminal: boolean;
  readonly errorColumns?: number;
  /** Milliseconds since some moment, for the pace of a run; no report holds it. */
  readonly now: () => number;
  /** Reads all of standard input. */
  readonly stdin: () => Uint8Array;
  /** Today, YYYY-MM-DD, in UTC. */
  readonly today: string;
};
