import type { Probe } from '../model/evidence.ts';
import { sourceText } from '../source/text.ts';
import { decodeEvidence } from './decode-evidence.ts';
import { formatBySignature } from './probe-signature.ts';
import { probeText } from './probe-text.ts';

/** Takes a file's name and bytes; looks once, parses once. Never throws: what cannot be parsed carries a `problem`. */
export const probeBytes = (file: string, bytes: Uint8Array): Probe => {
  if (bytes.length === 0) return { file, bytes, format: 'empty' };
  const signed = formatBySignature(bytes);
  if (signed !== undefined) return { file, bytes, format: signed };
  const decoded = decodeEvidence(bytes);
  if ('problem' in decoded) return { file, bytes, format: 'binary', ...decoded };
  if (decoded.text.trim() === '') return { file, bytes, format: 'empty' };
  return { file, bytes, ...probeText(sourceText(file, decoded.text)) };
};
