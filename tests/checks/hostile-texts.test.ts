import { expect, it } from 'vitest';
import { isBlankText } from '../../src/checks/blank-words.ts';
import { changelogEntries } from '../../src/checks/changelog-entries.ts';
import { chargesInContract } from '../../src/checks/price-in-contract.ts';
import { reserveWords } from '../../src/checks/promise-reserve-words.ts';
import type { InputFile } from '../../src/model/check.ts';

/** A file of one passage, as a check takes it. */
const paper = (text: string): InputFile => ({
  attachment: { id: 'a', file: 'a.md', state: 'read', kind: 'document', kinds: ['document'], problems: [], parts: [] },
  facts: { headings: [{ text, level: 2, line: 1 }] },
  evidence: { file: 'a.md', spots: {}, passages: [{ text, spot: { line: 1 } }] },
  shown: () => ({ role: 'shown', file: 'a.md', spot: {} }),
});
const many = 300_000;

/* Each took the square of its length, which is hours for a text of this size: the time limit of a test is what fails. */
it.each([
  [
    'a charge and very many blanks',
    () => chargesInContract([paper(`Export: 5${' '.repeat(many)}x`)], 'x', ['export'], []),
  ],
  ['a line of very many hyphens', () => isBlankText(`${'-'.repeat(many)}!`)],
  ['very many words before one', () => reserveWords().some((words) => words.test('own '.repeat(many)))],
  ['a version and very many marks', () => changelogEntries(paper(`4.2.0 ${'+'.repeat(many)}`))],
])('a text that was made to keep a pattern busy is judged: %s', (_, judge) => {
  expect(judge).not.toThrow();
});
