/** A break inside a text file: the whole text after it. */
export type TextBreak = { readonly kind: string; readonly where: string; readonly text: string; readonly to?: string };

/** Breaks a table: each column dropped and blanked, each number changed, all rows alike. */
export const csvMutants = (text: string): readonly TextBreak[] => {
  const [heading = [], ...rows] = text.trim().split('\n').map(cellsOf);
  const written = (list: readonly (readonly string[])[]): string =>
    list.map((row) => `${row.map(quoted).join(',')}\n`).join('');
  const each = (column: number, change: (cell: string) => string) =>
    written([heading, ...rows.map((row) => row.map((cell, at) => (at === column ? change(cell) : cell)))]);
  const columns = heading.flatMap((name, column) => [
    {
      kind: 'a part of a file dropped',
      where: name,
      text: written([heading, ...rows].map((row) => row.filter((_, at) => at !== column))),
    },
    { kind: 'a text emptied in a file', where: name, text: each(column, () => '') },
    { kind: 'a placeholder in a file', where: name, text: each(column, () => 'TBD') },
  ]);
  const numbers = rows.flatMap((row, line) =>
    row.flatMap((cell, column) =>
      /^\d+(\.\d+)?$/.test(cell)
        ? [
            {
              kind: 'a number times a thousand in a file',
              where: `${line + 1}/${heading[column]}`,
              text: written([
                heading,
                ...rows.map((other, at) =>
                  at === line
                    ? other.map((old, index) => (index === column ? String(Number(old) * 1000 || 4200) : old))
                    : other,
                ),
              ]),
            },
          ]
        : [],
    ),
  );
  const lines = rows.map((_, line) => ({
    kind: 'a part of a file dropped',
    where: `line ${line + 2}`,
    text: written([heading, ...rows.filter((__, at) => at !== line)]),
  }));
  return [
    ...columns,
    ...numbers,
    ...(rows.length > 1
      ? [
          ...lines,
          {
            kind: 'all rows alike in a file',
            where: 'rows',
            text: written([heading, ...rows.map(() => rows[0] ?? [])]),
          },
        ]
      : []),
  ];
};

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quotedCell, cell]) => quotedCell?.replaceAll('""', '"') ?? cell ?? '',
  );

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Breaks records in lines: each member taken out of all, each emptied in all; and all lines alike. */
export const linesMutants = (text: string): readonly TextBreak[] => {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const written = (list: readonly Record<string, unknown>[]): string =>
    list.map((row) => `${JSON.stringify(row)}\n`).join('');
  const without = (name: string) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== name)));
  return [
    ...Object.keys(rows[0] ?? {}).flatMap((name) => [
      { kind: 'a part of a file dropped', where: name, text: written(without(name)) },
      { kind: 'a text emptied in a file', where: name, text: written(rows.map((row) => ({ ...row, [name]: '' }))) },
    ]),
    { kind: 'all rows alike in a file', where: 'rows', text: written(rows.map(() => rows[0] ?? {})) },
  ];
};

/** Breaks Markdown: each paragraph dropped, each section emptied or made a placeholder, each number with its unit changed. */
export const proseMutants = (text: string): readonly TextBreak[] => [
  ...paragraphs(text),
  ...sections(text),
  ...measures(text),
];

const paragraphs = (text: string): readonly TextBreak[] => {
  const parts = text.split('\n\n');
  return parts.flatMap((part, at) =>
    part.startsWith('#')
      ? []
      : [
          {
            kind: 'a part of a file dropped',
            where: part.trim().split('\n')[0]?.slice(0, 40) ?? '',
            text: parts.filter((_, other) => other !== at).join('\n\n'),
          },
        ],
  );
};

/** Each section of a Markdown text, its heading left standing. */
const sections = (text: string): readonly TextBreak[] => {
  const parts = text.split(/(?=^#+ )/m);
  return parts.flatMap((part, at) => {
    const [heading = '', ...below] = part.split('\n');
    if (!heading.startsWith('#') || below.join('').trim() === '') return [];
    return [
      {
        kind: 'a text emptied in a file',
        where: heading,
        text: [...parts.slice(0, at), `${heading}\n\n`, ...parts.slice(at + 1)].join(''),
      },
      {
        kind: 'a placeholder in a file',
        where: heading,
        text: [...parts.slice(0, at), `${heading}\n\nTBD\n\n`, ...parts.slice(at + 1)].join(''),
      },
    ];
  });
};

const measure =
  /\b(one|two|six|seven|\d+(?:\.\d+)?)(?= (?:calendar |working )?(?:days?|months?|years?|hours?|percent)\b)/g;

const measures = (text: string): readonly TextBreak[] =>
  [...text.matchAll(measure)].flatMap(({ 0: number, index }) =>
    ['1', '90'].map((other) => ({
      kind: 'a term changed in a file',
      where: text.slice(Math.max(0, index - 25), index + 20).replace(/\s+/g, ' '),
      to: other,
      text: text.slice(0, index) + other + text.slice(index + number.length),
    })),
  );
