import { Command, CommanderError, Option } from 'commander';
import { check } from './commands/check.ts';
import { defaultFormat } from './commands/destinations.ts';
import { ownFault } from './commands/own-fault.ts';
import { version } from './generated/registers.ts';
import type { Io } from './io.ts';
import { type ExitCode, exitCodes } from './model/words.ts';
import { formatNames } from './report/registry.ts';
import { show } from './report/show.ts';
import { isUsageError } from './source/errors.ts';

/** Runs the program: takes the arguments after the program's name and the edge of the process, gives the exit code. Never throws. */
export const main = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.pass;
  const program = programOf(io, (given) => {
    code = given;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failure(error, io);
  }
};

const failure = async (error: unknown, io: Io): Promise<ExitCode> => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.pass : exitCodes.unrunnable;
  if (isUsageError(error)) {
    for (const { file, line, column, message, hint } of error.faults)
      await io.error(
        `bidlint: ${file === '' ? '' : `${show(file)}${line === undefined ? '' : `:${line}:${column ?? 1}`}: `}${show(message)}${hint === undefined ? '' : ` ${show(hint)}`}\n`,
      );
    return exitCodes.unrunnable;
  }
  const { message, hint } = ownFault('The run', error);
  await io.error(`bidlint: ${show(message)} ${hint}\n`);
  return exitCodes.unrunnable;
};

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

const programOf = (io: Io, done: (code: ExitCode) => void): Command => {
  const program = new Command('bidlint')
    .description('Checks bids for city and government technology: tells what a vendor claims from what its files show.')
    .version(version, '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.out(text),
      /* It repeats arguments, which may come from names of files. */
      writeErr: (text) => void io.error(text.split('\n').map(show).join('\n')),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('Run bidlint --help for the commands, bidlint check --help for the options.')
    .helpCommand(false);

  program
    .command('check')
    .argument(
      '<bid...>',
      'manifests (YAML or JSON), folders that hold them, patterns such as bids/*/bid.yaml, or - for standard input',
    )
    .description('Judge bids or systems and print the report.')
    .addOption(
      new Option('-t, --tender <file>', "the buyer's tender file; without it the built-in default tender holds"),
    )
    .addOption(new Option('-p, --pack <name>', 'judge only this pack (may be repeated)').argParser(collect))
    .addOption(
      new Option(
        '-f, --format <name>',
        `${formatNames.join(', ')}; or name=file to write to a file (may be repeated; without it, ${defaultFormat})`,
      ).argParser(collect),
    )
    .option('-o, --output <file>', 'write the report to a file instead of standard output')
    .option('--as-of <date>', 'count ages and dates to this day (YYYY-MM-DD)')
    .option('--all', 'account for every rule, not only for those that need attention')
    .option('--plain', 'one fact a line, for screen readers and logs')
    .addOption(
      new Option('--audience <who>', 'bidder prints what to fix, committee prints what would show it').choices([
        'bidder',
        'committee',
      ]),
    )
    .option('--lang <tag>', 'the language of the report: en, fr, nl or ar; else that of the environment')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addHelpText('after', '\nExit codes: 0 pass, 1 fail, 2 could not run, 3 incomplete (a person must judge).')
    .action(async (bids: string[], options) => done(await check(bids, options, io)));

  program
    .command('inspect')
    .argument('<file...>', 'evidence files')
    .description('Show what a file is and which facts are read from it.')
    .addOption(new Option('-f, --format <name>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (files: string[], options) =>
      done(await (await import('./commands/inspect.ts')).inspect(files, options, io)),
    );

  program
    .command('rules')
    .description('List the rules.')
    .addOption(new Option('-p, --pack <name>', 'only this pack (may be repeated)').argParser(collect))
    .addOption(new Option('-l, --level <level>', 'only this level').choices(['must', 'should', 'may']))
    .option('-k, --kind <kind>', 'only rules that read this kind of evidence')
    .option('-s, --search <words>', 'only rules whose texts hold these words')
    .addOption(new Option('-f, --format <name>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (options) => done(await (await import('./commands/rules.ts')).rules(options, io)));

  program
    .command('explain')
    .argument('<rule>', 'a rule id, for example mims/entity-ids-are-global')
    .description('Tell what a rule asks, why, how it is checked and how to meet it.')
    .addOption(new Option('-f, --format <name>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (rule: string, options) =>
      done(await (await import('./commands/explain.ts')).explain(rule, options, io)),
    );

  const tender = program.command('tender').description('Work with tender files.').helpCommand(false);
  tender
    .command('default')
    .description('Print the built-in default tender, to start your own from.')
    .action(async () => done(await (await import('./commands/tender-default.ts')).tenderDefault(io)));
  for (const command of [...program.commands, ...tender.commands])
    command.exitOverride().helpOption('-h, --help', 'print this help');
  return program;
};
