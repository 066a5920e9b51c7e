import type { BidReport, Run } from '../../generated/report.ts';
import type { Fact } from './block.ts';
import { exact } from './words.ts';

/** What all bids of a run were judged by, with digests in full: the program, the tender, the packs. */
export const runProvenance = ({ tool, tender, packs }: Run): Fact[] => [
  { label: 'Program', text: exactly(`${tool.name} ${tool.version}`) },
  { label: 'Tender', text: [exact(tender.file), ', sha256 ', exact(tender.sha256)] },
  ...packs.map(
    ({ id, version, sha256 }): Fact => ({
      label: 'Pack',
      text: [exact(`${id} ${version}`), ', sha256 ', exact(sha256)],
    }),
  ),
];

/** The manifest of a bid with its digest in full. */
export const bidProvenance = ({ file, sha256 }: BidReport): Fact[] => [
  {
    label: 'Manifest',
    text: [exact(file), ...(sha256 === undefined ? [] : [', sha256 ', exact(sha256)])],
  },
];

const exactly = (text: string) => [exact(text)];
