import { judgeBars } from './corpus-bars.ts';
import { corpusFolder, expectations, explanations, hasCorpus } from './corpus-labels.ts';
import { type Look, lookAtLabelled } from './corpus-look.ts';
import { denyNetwork } from './corpus-network.ts';
import { disagreements, kindLines, unjudged, unrecognised } from './corpus-report.ts';

/**
 * Looks at every file of the corpus of real files and prints, per kind, how many are recognised and how many verdicts
 * agree with the label, each disagreement with its explanation, the time against a plain read, the peak memory, and
 * whether the bars hold: exit code 0 where all do, or where the corpus is not there, else 1. `--kind NAME` (also several
 * times) looks at these kinds only. npm run bounds the heap to 400 MB, so that the peak tells what the readers need and
 * not what is left uncollected.
 */
const main = async (): Promise<void> => {
  if (!hasCorpus) {
    console.log(`Skipped: the corpus of real files is not there (${corpusFolder}); nothing was looked at.`);
    return;
  }
  const only = process.argv.flatMap((arg, index, all) => (all[index - 1] === '--kind' ? [arg] : []));
  const kinds = new Set(expectations().map(({ kind }) => kind));
  for (const name of only)
    if (!kinds.has(name)) {
      console.error(`The corpus has no kind ${name}. It has ${[...kinds].sort().join(', ')}.`);
      process.exitCode = 1;
      return;
    }
  const attempts = denyNetwork();
  const looks: Look[] = [];
  const crashes: string[] = [];
  for (const expected of expectations()) {
    if (only.length > 0 && !only.includes(expected.kind)) continue;
    try {
      looks.push(await lookAtLabelled(expected));
    } catch (error) {
      crashes.push(`${expected.file}: ${(error as Error).message}`);
    }
  }
  const known = explanations();
  for (const line of kindLines(looks)) console.log(line);
  const lists = [unrecognised(looks, known), disagreements(looks, known), unjudged(looks, known)];
  for (const line of lists.flatMap(({ lines }) => lines)) console.log(line);
  console.log('\nThe slowest (ours, plain read, bytes):');
  for (const { file, ours, plain, size } of looks.toSorted((one, other) => other.ours - one.ours).slice(0, 10))
    console.log(
      `  ${ours.toFixed(0).padStart(6)} ms ${plain.toFixed(1).padStart(7)} ms ${String(size).padStart(9)}  ${file}`,
    );
  const slipped = looks.filter(({ why }) => why?.startsWith('this tool could not read it'));
  for (const { file, why } of slipped) console.log(`A reader gave up: ${file}: ${why}`);
  for (const crash of crashes) console.log(`Crash: ${crash}`);
  const { lines, hold } = judgeBars(looks, {
    lists,
    crashes: crashes.length,
    gaveUp: slipped.length,
    attempts: attempts(),
    memory: process.resourceUsage().maxRSS / 1024,
  });
  for (const line of lines) console.log(line);
  if (!hold) process.exitCode = 1;
};

await main();
