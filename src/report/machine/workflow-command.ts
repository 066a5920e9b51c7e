import { show } from '../show.ts';

/** A command of GitHub Actions that this program writes. */
export type WorkflowCommand = 'error' | 'warning' | 'notice' | 'group' | 'endgroup';

/**
 * A workflow command as one line, with its end. Properties without a value are left out. The runner undoes the escapes of
 * `%`, CR, LF, and in properties of `:` and `,` as well; `show` comes before, so that a text of a bid neither ends the
 * line nor holds a command of the old form (`##[…]`, which the runner finds anywhere in a line). `lines` are joined by line ends.
 */
export const workflowCommand = (
  command: WorkflowCommand,
  properties: { readonly [name: string]: string | number | undefined },
  lines: readonly string[],
): string => {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${command}${given.length === 0 ? '' : ` ${given.join(',')}`}::${lines.map(data).join('%0A')}\n`;
};

const data = (text: string): string =>
  show(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
