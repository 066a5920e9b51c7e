import { describe, expect, it } from 'vitest';
import { dark, light, type Palette } from '../../src/report/html/palette.ts';

/** Relative luminance of a colour (WCAG 2.2, definition of relative luminance). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio of two colours (WCAG 2.2, definition of contrast ratio). */
const contrast = (one: string, two: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(two)].sort((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
};

/** Text on what it stands on, with the least contrast that it must have: 7 for what is read at length, 4.5 for all text. */
const texts = ({ text, muted, link, ground, panel, mark, tones }: Palette): [string, string, string, number][] => [
  ['text on the ground', text, ground, 7],
  ['text on a panel', text, panel, 7],
  ['the meant part of an excerpt', text, mark, 7],
  ['muted text on the ground', muted, ground, 4.5],
  ['muted text on a panel', muted, panel, 4.5],
  ['a link on the ground', link, ground, 4.5],
  ['a link on a panel', link, panel, 4.5],
  ...Object.entries(tones).flatMap(([tone, { ink, tint }]): [string, string, string, number][] => [
    [`the word of ${tone} on the ground`, ink, ground, 7],
    [`the word of ${tone} on a panel`, ink, panel, 4.5],
    [`the word of ${tone} on its tint`, ink, tint, 4.5],
    [`text on the tint of ${tone}`, text, tint, 7],
    [`muted text on the tint of ${tone}`, muted, tint, 4.5],
    [`a link on the tint of ${tone}`, link, tint, 4.5],
  ]),
];

/** Signs and stretches of bars on what they stand on: 3 (WCAG 2.2, 1.4.11). */
const signs = ({ ground, panel, tones }: Palette): [string, string, string, number][] =>
  Object.entries(tones).flatMap(([tone, { solid, tint }]): [string, string, string, number][] => [
    [`the sign of ${tone} on the ground`, solid, ground, 3],
    [`the sign of ${tone} on a panel`, solid, panel, 3],
    [`the sign of ${tone} on its tint`, solid, tint, 3],
  ]);

describe('the measure of contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, palette) => {
  it.each([...texts(palette), ...signs(palette)])('shows %s', (_name, front, back, least) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(least);
  });

  it('has colours only, written in full', () => {
    expect(
      JSON.stringify(palette)
        .match(/"#[^"]*"/g)
        ?.every((each) => /^"#[0-9a-f]{6}"$/.test(each)),
    ).toBe(true);
  });
});
