import type { Tone } from '../view/block.ts';

/** Colours for words. What is painted reads the same without the colour. */
export type Paint = { readonly [tone in Tone | 'strong']: (text: string) => string };

const same = (text: string): string => text;

/** Paints nothing. */
export const noPaint: Paint = {
  good: same,
  bad: same,
  open: same,
  judge: same,
  broken: same,
  waived: same,
  quiet: same,
  strong: same,
};

/** The sixteen colours that every terminal theme sets itself. */
export const colourPaint = async (): Promise<Paint> => {
  const { Chalk } = await import('chalk');
  const { blue, bold, green, red, yellow, cyan, magenta } = new Chalk({ level: 1 });
  return {
    good: green.bold,
    bad: red.bold,
    open: yellow.bold,
    judge: cyan.bold,
    broken: magenta.bold,
    waived: blue.bold,
    quiet: same,
    strong: bold,
  };
};
