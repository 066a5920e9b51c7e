import type { Facts, Kind, Probe, Reading, Spot } from '../model/evidence.ts';
import { addressOf, isLocalHost, isPlaceholderHost } from './hosts.ts';
import { present } from './members.ts';
import { findPlaceholders } from './placeholders.ts';
import { type ProblemList, problemList } from './problem-list.ts';

type Field = {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  /** Whether it is written as RFC 9116 has it: no space before the colon, one behind it. */
  readonly wellSpaced: boolean;
};

/** Fields of RFC 9116 (section 2.5) and of its registry, in lower case. */
const known = [
  'acknowledgments',
  'bug-bounty',
  'canonical',
  'contact',
  'csaf',
  'encryption',
  'expires',
  'hiring',
  'policy',
  'preferred-languages',
];

/** security.txt (RFC 9116): where flaws are reported. Whether it has expired is judged by rules, which know the date that counts. */
export const securityTxt: Kind = {
  name: 'security-txt',
  title: 'security.txt',
  recognisedBy:
    'A text whose lines are comments and fields (name, colon, value), most of them fields of RFC 9116, Contact or Expires among them.',
  recognise: (probe) => {
    if (probe.source === undefined || !['text', 'yaml', 'markdown'].includes(probe.format)) return false;
    if (probe.source.text.length > 100_000) return false;
    const { fields, others } = fieldsOf(probe.source.text);
    const own = fields.filter(({ name }) => known.includes(name));
    return (
      own.some(({ name }) => ['contact', 'expires', 'canonical'].includes(name)) &&
      own.length > fields.length - own.length + others
    );
  },
  read: (probe) => readFields(probe),
};

/** The fields with their lines; `others` counts the lines that are neither field, comment nor signature. */
const fieldsOf = (
  text: string,
): { readonly fields: readonly Field[]; readonly others: number; readonly signed: boolean } => {
  const fields: Field[] = [];
  let others = 0;
  let signed = false;
  let heading = false;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.startsWith('-----BEGIN PGP SIGNED MESSAGE')) signed = heading = true;
    else if (line.startsWith('-----BEGIN PGP SIGNATURE')) break;
    else if (heading) heading = line.trim() !== '';
    else if (line.trim() !== '' && !line.startsWith('#')) {
      const match = /^([!-9;-~]{1,60})([ \t]{0,9}):([ \t]*)(.*?)[ \t]*$/.exec(line);
      if (match)
        fields.push({
          name: (match[1] ?? '').toLowerCase(),
          value: match[4] ?? '',
          line: index + 1,
          wellSpaced: match[2] === '' && (match[3] !== '' || match[4] === ''),
        });
      else others++;
    }
  }
  return { fields, others, signed };
};

const readFields = (probe: Probe): Reading => {
  const text = probe.source?.text ?? '';
  const { fields, others, signed } = fieldsOf(text);
  const problems = problemList();
  const of = (name: string) => fields.filter((field) => field.name === name);
  demand(of, problems);
  for (const { name, line, wellSpaced } of fields)
    if (!wellSpaced)
      problems.add(`The field ${name} must be written with no space before its colon and one behind it.`, { line });
  if (others > 0) problems.add(`There are ${others} lines that are neither a field nor a comment.`);
  const spots: Record<string, Spot> = {};
  const values = (name: string, fact: string): readonly string[] => {
    const found = of(name);
    if (found[0] !== undefined) spots[`/${fact}`] = { line: found[0].line };
    found.forEach(({ line }, index) => {
      spots[`/${fact}/${index}`] = { line };
    });
    return found.map(({ value }) => value);
  };
  const [expires] = of('expires');
  const instant = expires === undefined || !isInstant(expires.value) ? undefined : expires;
  if (instant !== undefined) spots['/expires'] = { line: instant.line };
  const contacts = values('contact', 'contacts');
  const facts: Facts = {
    contacts,
    ...present({ expires: instant?.value }),
    canonical: values('canonical', 'canonical'),
    policy: values('policy', 'policy'),
    encryption: values('encryption', 'encryption'),
    acknowledgments: values('acknowledgments', 'acknowledgments'),
    csaf: values('csaf', 'csaf'),
    preferredLanguages: of('preferred-languages').flatMap(({ value }) => value.split(',').map((tag) => tag.trim())),
    signed,
    sampleContacts: contacts.filter((contact) => isSample(contact)).length,
    placeholders: findPlaceholders(fields.map(({ value }) => value).join('\n')).length,
  };
  return { state: 'read', facts, spots, problems: problems.list(), valid: !problems.any() };
};

const demand = (of: (name: string) => readonly Field[], problems: ProblemList): void => {
  if (of('contact').length === 0) problems.add('The field Contact is missing.');
  for (const { value, line } of of('contact'))
    if (!/^[a-z][a-z\d+.-]*:\S+$/i.test(value))
      problems.add(`A Contact must be a URI such as mailto: or https:; it is ${JSON.stringify(value.slice(0, 80))}.`, {
        line,
      });
  const [expires, second] = of('expires');
  if (expires === undefined) problems.add('The field Expires is missing.');
  else if (!isInstant(expires.value))
    problems.add(`Expires must be a date and time by RFC 3339; it is ${JSON.stringify(expires.value.slice(0, 60))}.`, {
      line: expires.line,
    });
  if (second !== undefined) problems.add('The field Expires must stand once only.', { line: second.line });
  const [languages, more] = of('preferred-languages');
  if (more !== undefined) problems.add('The field Preferred-Languages must stand once only.', { line: more.line });
  if (
    languages !== undefined &&
    !/^[a-z]{2,8}(-[a-z\d]{1,8})*([ \t]*,[ \t]*[a-z]{2,8}(-[a-z\d]{1,8})*)*$/i.test(languages.value)
  )
    problems.add('Preferred-Languages must be a list of language tags with commas between.', { line: languages.line });
  for (const name of ['contact', 'canonical', 'policy', 'hiring', 'acknowledgments', 'encryption', 'csaf'])
    for (const { value, line } of of(name)) {
      if (/^http:/i.test(value))
        problems.add(`The web address in ${titleOf(name)} must begin with https://.`, { line });
      else if (name !== 'contact' && !/^[a-z][a-z\d+.-]*:\S+$/i.test(value))
        problems.add(`The field ${titleOf(name)} must be a URI; it is ${JSON.stringify(value.slice(0, 80))}.`, {
          line,
        });
    }
};

const titleOf = (name: string): string => (name === 'csaf' ? 'CSAF' : name.charAt(0).toUpperCase() + name.slice(1));

const isInstant = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}:\d{2}(\.\d+)?(z|[+-]\d{2}:\d{2})$/i.test(value) && !Number.isNaN(Date.parse(value));

const isSample = (contact: string): boolean => {
  const host = /^mailto:[^@]*@([^?]+)/i.exec(contact)?.[1]?.toLowerCase() ?? addressOf(contact).host;
  return host !== undefined && (isLocalHost(host) || isPlaceholderHost(host));
};
