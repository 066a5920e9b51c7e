import { describe, expect, it } from 'vitest';
import { findPlaceholders, isPlaceholder, ownWords } from '../../src/evidence/placeholders.ts';

const marks = (text: string) => findPlaceholders(text).map((mark) => mark.text);

describe('placeholders', () => {
  it.each([
    '[More Information Needed]',
    '[more information needed]',
    '$ANSWER',
    '$AUTHOR.NAME',
    '{{ license | default("none") }}',
    '{system_name}',
    '<insert name>',
    '[Name of vendor]',
    '[insert date here]',
    'lorem ipsum',
    'TBD',
    'TO'.concat('DO'),
    'xxxx',
  ])('%s is one, wherever it stands', (text) => {
    expect(marks(`Before ${text} after.`)).toEqual([text]);
    expect(findPlaceholders(`Before ${text} after.`)[0]?.offset).toBe(7);
  });

  it.each([
    'todo el mundo puede participar',
    'GET /entities/{entity_id}',
    'See [your rights](https://city.example/rights) and [date][1].',
    'The fee is $12 and $USD',
    'XXI century, exxxtra',
    'a < b and c > d',
    'Methods: sklearn.fit(X)',
  ])('%s is none', (text) => expect(marks(text)).toEqual([]));

  it('tells fields that say nothing', () => {
    for (const field of [
      '',
      ' ',
      '-',
      'n/a',
      'N/A.',
      'TBD',
      'to be provided',
      'Available upon request',
      'see our website',
      'test_goal',
      '[insert purpose]',
      '$ANSWER',
    ])
      expect(isPlaceholder(field), field).toBe(true);
    for (const field of [
      'none',
      'Guides visitors to free spaces',
      'Tested on 12 devices',
      'NVDA',
      'The test set has 300 cases; TBD: a second one in May',
    ])
      expect(isPlaceholder(field), field).toBe(false);
  });

  it('leaves out what templates say themselves', () => {
    expect(
      ownWords(
        'Users (both direct and downstream) should be made aware of the risks, biases and limitations of the model. [More Information Needed]',
      ).trim(),
    ).toBe('');
    expect(ownWords('Fails in snow.')).toBe('Fails in snow.');
  });
});
