import type { BidReport, Run } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { Fact } from './block.ts';
import { exact } from './words.ts';

/** What all bids of a run were judged by, with digests in full: the program, the tender, the packs. */
export const runProvenance = ({ tool, tender, packs }: Run, { say }: Language = english): Fact[] => [
  { label: say.labelProgram, text: exactly(`${tool.name} ${tool.version}`) },
  { label: say.labelTender, text: [exact(tender.file), `${say.comma}sha256 `, exact(tender.sha256)] },
  ...packs.map(
    ({ id, version, sha256 }): Fact => ({
      label: say.labelPack,
      text: [exact(`${id} ${version}`), `${say.comma}sha256 `, exact(sha256)],
    }),
  ),
];

/** The manifest of a bid with its digest in full. */
export const bidProvenance = ({ file, sha256 }: BidReport, { say }: Language = english): Fact[] => [
  {
    label: say.labelManifest,
    text: [exact(file), ...(sha256 === undefined ? [] : [`${say.comma}sha256 `, exact(sha256)])],
  },
];

const exactly = (text: string) => [exact(text)];
