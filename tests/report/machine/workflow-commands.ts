/** A command that a runner of GitHub Actions would obey. */
export type Command = {
  readonly name: string;
  readonly properties: { readonly [name: string]: string };
  readonly data: string;
};

/** Every command that a runner knows by name, and the token that would end a stop. */
const known = new Set(
  'stop-commands internal-set-repo-path set-env set-output save-state add-mask add-path add-matcher remove-matcher debug warning error notice group endgroup echo'.split(
    ' ',
  ),
);

const undo = (text: string, codes: readonly (readonly [string, string])[]): string =>
  codes.reduce((undone, [code, character]) => undone.replaceAll(code, character), text);

const dataCodes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const propertyCodes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const;
const oldCodes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
] as const;

/**
 * Reads a line as the runner does: the form `::name key=value,…::data` counts when the line begins with it after white
 * space, the old form `##[name key=value;…]data` anywhere in the line. A line is a command only when its name is known.
 */
export const commandIn = (line: string): Command | undefined => newForm(line.trimStart()) ?? oldForm(line);

const newForm = (line: string): Command | undefined => {
  const end = line.startsWith('::') ? line.indexOf('::', 2) : -1;
  return end < 0 ? undefined : command(line.slice(2, end), line.slice(end + 2), ',', propertyCodes, dataCodes);
};

const oldForm = (line: string): Command | undefined => {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  return end < 0 ? undefined : command(line.slice(start + 3, end), line.slice(end + 1), ';', oldCodes, oldCodes);
};

const command = (
  info: string,
  data: string,
  separator: string,
  forProperties: readonly (readonly [string, string])[],
  forData: readonly (readonly [string, string])[],
): Command | undefined => {
  const space = info.indexOf(' ');
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!known.has(name)) return undefined;
  const pairs = (space < 0 ? '' : info.slice(space + 1).trim())
    .split(separator)
    .map((each): readonly [string, string] => {
      const at = each.indexOf('=');
      return at < 0 ? ['', ''] : [each.slice(0, at), undo(each.slice(at + 1), forProperties)];
    })
    .filter(([key, value]) => key !== '' && value !== '');
  return { name, properties: Object.fromEntries(pairs), data: undo(data, forData) };
};

/** The commands of a log, in order, and the lines that are none. */
export const logOf = (text: string): { readonly commands: readonly Command[]; readonly lines: readonly string[] } => {
  const all = text.split(/\r\n|\r|\n/).map((line) => ({ line, found: commandIn(line) }));
  return {
    commands: all.flatMap(({ found }) => (found === undefined ? [] : [found])),
    lines: all.filter(({ found }) => found === undefined).map(({ line }) => line),
  };
};
