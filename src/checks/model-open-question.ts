import type { InputFile } from '../model/check.ts';
import type { Question } from '../model/result.ts';
import type { ValueTest } from './json-schema-value.ts';

/** Asks whether the records of a file fit a model where tests of them were given up, or came to a pattern that cannot be tried; else nothing. */
export const openQuestion = (
  model: InputFile,
  sample: InputFile,
  tests: readonly Pick<ValueTest, 'unfinished' | 'untried'>[],
): readonly Question[] => {
  const [pattern] = tests.flatMap(({ untried }) => untried);
  const why = tests.some(({ unfinished }) => unfinished)
    ? 'The test takes more steps than this tool spends on it.'
    : pattern === undefined
      ? undefined
      : `They fit as far as they could be tested; this tool cannot try the pattern ${JSON.stringify(pattern.slice(0, 80))} in a bounded time.`;
  return why === undefined
    ? []
    : [
        {
          question: `Do the records of ${sample.attachment.file} fit the model ${model.attachment.file}?`,
          why,
          places: [model.shown(''), sample.shown('')],
        },
      ];
};
