import { corpusFolder, expectations, explanations, hasCorpus } from './corpus-labels.ts';
import { type Look, lookAtLabelled } from './corpus-look.ts';
import { denyNetwork } from './corpus-network.ts';
import { disagreements, kindLines, unrecognised } from './corpus-report.ts';

/**
 * Looks at every file of the corpus of real files and prints, per kind, how many are recognised and how many verdicts
 * agree with the label, each disagreement with its explanation, the time against a plain read, and the peak memory.
 * `--kind NAME` looks at one kind only. Exits 1 where a file is neither as labelled nor explained.
 */
const main = async (): Promise<void> => {
  if (!hasCorpus) {
    console.log(`skipped: ${corpusFolder} is not there`);
    return;
  }
  const only = process.argv.flatMap((arg, index, all) => (all[index - 1] === '--kind' ? [arg] : []));
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
  const missed = unrecognised(looks, known);
  const differing = disagreements(looks, known);
  for (const line of [...missed.lines, ...differing.lines]) console.log(line);
  console.log('\nThe slowest (ours, plain read, bytes):');
  for (const { file, ours, plain, size } of looks.toSorted((one, other) => other.ours - one.ours).slice(0, 10))
    console.log(
      `  ${ours.toFixed(0).padStart(6)} ms ${plain.toFixed(1).padStart(7)} ms ${String(size).padStart(9)}  ${file}`,
    );
  const slipped = looks.filter(({ why }) => why?.startsWith('this tool could not read it'));
  for (const { file, why } of slipped) console.log(`A reader gave up: ${file}: ${why}`);
  for (const crash of crashes) console.log(`Crash: ${crash}`);
  console.log(
    `\n${looks.length} files, ${crashes.length} crashes, ${slipped.length} readers that gave up, ${attempts()} attempts to use the network, peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB (bound 700).`,
  );
  if (missed.unexplained + differing.unexplained + crashes.length + attempts() > 0) process.exitCode = 1;
};

await main();
