import { expect, it } from 'vitest';
import { rowHeight } from '../../../src/report/office/row-height.ts';

const column = { title: '', width: 24 };

it('a row is as high as its highest cell, and no higher than a row can be', () => {
  const one = rowHeight(['short'], [column]);
  expect(rowHeight(['short', 'x '.repeat(60)], [column, column])).toBeGreaterThan(3 * one);
  expect(rowHeight([{ lines: ['a', 'b', 'c'] }], [column])).toBeGreaterThan(2 * one);
  expect(rowHeight([{ lines: Array.from({ length: 90 }, () => 'x') }], [column])).toBe(409);
  expect(rowHeight([undefined, 7, { day: '2026-11-16' }], [column, column, column])).toBe(one);
});

it('a line of Chinese or Arabic is higher than one of Latin letters', () => {
  for (const text of ['上海', 'مدينة'])
    expect(rowHeight([text], [column])).toBeGreaterThan(rowHeight(['city'], [column]));
  expect(rowHeight(['“city” – 1 €'], [column])).toBe(rowHeight(['city'], [column]));
});
