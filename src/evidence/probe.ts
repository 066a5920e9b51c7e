import type { Probe } from '../model/evidence.ts';
import { decode } from '../source/decode.ts';
import { sourceText } from '../source/text.ts';
import { formatBySignature } from './probe-signature.ts';
import { probeText } from './probe-text.ts';

/** Takes a file's name and bytes; looks once, parses once. Never throws: what cannot be parsed carries a `problem`. */
export const probeBytes = (file: string, bytes: Uint8Array): Probe => {
  if (bytes.length === 0) return { file, bytes, format: 'empty' };
  const signed = formatBySignature(bytes);
  if (signed !== undefined) return { file, bytes, format: signed };
  const decoded = decode(bytes);
  if ('problem' in decoded) return { file, bytes, format: 'binary', problem: decoded.problem };
  if (decoded.text.trim() === '') return { file, bytes, format: 'empty' };
  return { file, bytes, ...probeText(sourceText(file, decoded.text)) };
};
