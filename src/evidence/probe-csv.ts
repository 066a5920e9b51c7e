const separators = [',', ';', '\t', '|'] as const;

/**
 * Whether a text is separated values: at least two lines, and most lines with the same number of fields.
 * A line that begins with | or # is Markdown. Quoted fields are taken out first (RFC 4180), so that separators and line ends inside of them do not count.
 */
export const looksLikeCsv = (head: string): boolean => {
  const plain = head.replaceAll(/"(?:[^"]|"")*"/g, 'q');
  const lines = plain
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  if (lines.length < 2 || /^[|#]/.test(lines[0] ?? '')) return false;
  return separators.some((separator) => {
    const counts = lines.map((line) => line.split(separator).length);
    const usual = counts.toSorted((left, right) => left - right)[counts.length >> 1] ?? 1;
    const alike = counts.filter((count) => count === usual).length;
    return (
      usual > 1 && (counts[0] ?? 1) > 1 && (alike === counts.length || (usual > 2 && alike >= counts.length * 0.7))
    );
  });
};
