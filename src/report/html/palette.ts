import type { Tone } from '../view/block.ts';

/** A set of colours, as `#rrggbb`. Of each tone: `ink` is text on the ground or on its `tint`, `solid` is for signs and bars. */
export type Palette = {
  readonly text: string;
  readonly muted: string;
  readonly link: string;
  readonly line: string;
  readonly ground: string;
  readonly panel: string;
  readonly mark: string;
  readonly tones: Readonly<Record<Tone, { readonly ink: string; readonly tint: string; readonly solid: string }>>;
};

/** For light surroundings and for paper. */
export const light: Palette = {
  text: '#1b1f24',
  muted: '#535b65',
  link: '#17508f',
  line: '#d9dce0',
  ground: '#ffffff',
  panel: '#f5f6f7',
  mark: '#ffe9a8',
  tones: {
    good: { ink: '#1a5a38', tint: '#e8f3ec', solid: '#2f7d55' },
    bad: { ink: '#8c1c1c', tint: '#fbeae8', solid: '#b23a32' },
    open: { ink: '#704000', tint: '#fcf1de', solid: '#b06f12' },
    judge: { ink: '#1f4a86', tint: '#e9f0fa', solid: '#4272b8' },
    broken: { ink: '#5b2a78', tint: '#f3ebf8', solid: '#7d4a9c' },
    waived: { ink: '#0b4f55', tint: '#e3f2f3', solid: '#2a7d85' },
    quiet: { ink: '#505862', tint: '#eff0f2', solid: '#7f868f' },
  },
};

/** For dark surroundings. */
export const dark: Palette = {
  text: '#e7e9ec',
  muted: '#a9b1bb',
  link: '#9cc4f5',
  line: '#363c44',
  ground: '#14171b',
  panel: '#1d2126',
  mark: '#574713',
  tones: {
    good: { ink: '#93d8b0', tint: '#16301f', solid: '#55b183' },
    bad: { ink: '#ffaea5', tint: '#3a1c19', solid: '#e2746a' },
    open: { ink: '#f2c483', tint: '#382a12', solid: '#d69a45' },
    judge: { ink: '#a9c9f7', tint: '#182b46', solid: '#74a3e2' },
    broken: { ink: '#dcb9f0', tint: '#301f3c', solid: '#b589d3' },
    waived: { ink: '#8ed6dc', tint: '#12302f', solid: '#4ba8b0' },
    quiet: { ink: '#a9b1bb', tint: '#24292f', solid: '#808994' },
  },
};

/** The colours as custom properties of CSS: `--text`, `--bad-ink`, … */
export const properties = ({ tones, ...plain }: Palette): string =>
  [
    ...Object.entries(plain).map(([name, value]) => `--${name}:${value}`),
    ...Object.entries(tones).flatMap(([tone, colours]) =>
      Object.entries(colours).map(([name, value]) => `--${tone}-${name}:${value}`),
    ),
  ].join(';');
