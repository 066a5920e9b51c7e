import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryOf } from './bench-measure.ts';

/** Formats of a run over many bids whose memory must not grow with the bids; a workbook holds the compressed rows of one of its sheets. */
const formats = ['json', 'html', 'csv', 'csv-rules', 'xlsx', 'requirements-xlsx'] as const;

/** The peak memory of a run over 100 and over 1,000 bids, a line for each format. `folder` is there and empty. */
export const reportMemory = (folder: string, manifest: string): string[] => {
  const counts = [100, 1_000] as const;
  for (const count of counts)
    for (let index = 0; index < count; index++) {
      const own = join(folder, String(count), String(index));
      mkdirSync(own, { recursive: true });
      writeFileSync(join(own, 'bid.yaml'), manifest);
    }
  return formats.map((format) => {
    const output = join(folder, `report.${format}`);
    const [few = 0, many = 0] = counts.map(
      (count) =>
        memoryOf(process.execPath, [
          'bin/bidlint.js',
          'check',
          join(folder, String(count)),
          '--as-of',
          '2026-11-16',
          '--format',
          `${format}=${output}`,
        ]) / 1_024,
    );
    const size = statSync(output).size / 1e6;
    return `Peak memory of ${format}: ${few.toFixed(0)} MiB at 100 bids, ${many.toFixed(0)} MiB at 1,000 (${size.toFixed(0)} MB written)`;
  });
};
