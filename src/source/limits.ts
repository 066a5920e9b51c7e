/** Bounds on what a run reads. They protect the machine; whatever exceeds one is named in the report and goes to a person. */
export const limits = {
  /** Bytes of a bid or tender file. A YAML parser needs about 0.4 s and 55 MB a megabyte. */
  manifestBytes: 1_000_000,
  /** Bytes of one evidence file. */
  evidenceBytes: 50_000_000,
  /** Bytes of one YAML evidence file. */
  yamlEvidenceBytes: 5_000_000,
  /** Nesting of a YAML or JSON document. */
  depth: 64,
  /** Nodes of a YAML document's token tree. */
  nodes: 200_000,
  /** Entries of one YAML mapping or sequence. */
  entries: 5_000,
  /** Anchors and aliases of a YAML document. */
  aliases: 100,
  /** Entries of one mapping or sequence, and anchors and aliases, of YAML evidence: generated files are larger than written ones. */
  evidenceEntries: 50_000,
  evidenceAliases: 5_000,
  /** Files that one path with `*` may name. */
  filesPerPath: 200,
  /** Files that one bid may name. */
  filesPerBid: 1_000,
  /** Faults of one manifest that are printed. */
  faults: 100,
  /** Files that one argument of the command line may name. */
  bids: 100_000,
} as const;
