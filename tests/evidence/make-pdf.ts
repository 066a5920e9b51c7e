/** Makes a small PDF: one page for each text (a line for each of its lines), with metadata and marks as said. */
export const makePdf = (
  pages: readonly string[],
  {
    title,
    language,
    tagged = false,
    locked = false,
  }: { readonly title?: string; readonly language?: string; readonly tagged?: boolean; readonly locked?: boolean } = {},
): Uint8Array => {
  const text = (value: string) => `(${value.replace(/[()\\]/g, '\\$&')})`;
  const contents = pages.map((page) =>
    page === ''
      ? '0 0 100 100 re f'
      : `BT /F1 12 Tf 14 TL 72 720 Td ${page
          .split('\n')
          .map((line) => `${text(line)} Tj T*`)
          .join(' ')} ET`,
  );
  const firstPage = 4;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${language === undefined ? '' : `/Lang ${text(language)}`} ${tagged ? '/MarkInfo << /Marked true >>' : ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    `<< ${title === undefined ? '' : `/Title ${text(title)}`} /Author (CityPulse BV) /CreationDate (D:20260502100000Z) >>`,
    `<< /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> /P -4 >>`,
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length - 1} 0 R ${locked ? `/Encrypt ${objects.length} 0 R /ID [<00> <00>]` : ''} >>\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
};
