import { posix } from 'node:path';
import {
  acmeBom,
  blankRecord,
  blankReport,
  blanks,
  dinagat,
  exampleScan,
  lorem,
  modelCard,
  person,
  petstore,
} from './look-alike-forms.ts';

/** What stands in place of a file and looks like it: the page of an error, an untouched form, a shell without content. */
export type LookAlike = { readonly kind: string; readonly text: string; readonly to?: string };

const errorPage =
  '<!doctype html>\n<html lang="en"><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested URL was not found on this server.</p></body></html>\n';

/** The look-alikes of a file, by its name and its text. */
export const lookAlikesOf = (path: string, text: string): readonly LookAlike[] => [
  { kind: 'a file emptied', text: '' },
  { kind: 'a page of an error in its place', text: errorPage },
  ...hollow(path, text).map(([to, shell]) => ({ kind: 'a shell without content', text: shell, to })),
  ...template(path).map(([to, form]) => ({ kind: 'a template in its place', text: form, to })),
];

type Named = readonly (readonly [to: string, text: string])[];

const hollow = (path: string, text: string): Named => {
  const base = posix.basename(path);
  if (base.endsWith('.har')) return [['no entries', JSON.stringify({ log: { ...JSON.parse(text).log, entries: [] } })]];
  if (base.endsWith('.geojson')) return [['no features', '{"type":"FeatureCollection","features":[]}']];
  if (base.endsWith('.csv')) return [['the heading alone', `${text.split('\n')[0]}\n`]];
  if (base.endsWith('.ndjson')) return [['an empty object', '{}\n']];
  if (base.endsWith('.md')) return [['the title alone', `# ${/^# (.*)$/m.exec(text)?.[1] ?? ''}\n`]];
  if (base.endsWith('.html'))
    return [['the head alone', text.replace(/<body>[\s\S]*<\/body>/, '<body><main></main></body>')]];
  const shells: Named = [
    ['{}', '{}'],
    ['[]', '[]'],
  ];
  if (base.endsWith('openapi.yaml'))
    return [...shells, ['no paths', text.replace(/^paths:\n[\s\S]*?(?=^[a-z])/m, 'paths: {}\n')]];
  if (base.endsWith('.acr.yaml'))
    return [...shells, ['no chapters', text.replace(/^chapters:\n[\s\S]*/m, 'chapters: {}\n')]];
  if (base.endsWith('.cdx.json'))
    return [...shells, ['no components', JSON.stringify({ ...JSON.parse(text), components: [], dependencies: [] })]];
  if (base.endsWith('.schema.json'))
    return [...shells, ['anything goes', '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object"}']];
  return shells;
};

const template = (path: string): Named => {
  const base = posix.basename(path);
  if (base.endsWith('openapi.yaml')) return [['Petstore', petstore]];
  if (base.endsWith('.card.md')) return [['the form of a model card', modelCard]];
  if (base.endsWith('.register.json')) return [['a record of blanks', JSON.stringify(blankRecord)]];
  if (base.endsWith('.acr.yaml')) return [['the form of a report', blankReport]];
  if (base.endsWith('.schema.json')) return [['the schema of a person', JSON.stringify(person)]];
  if (base.endsWith('.geojson')) return [['Dinagat Islands', JSON.stringify(dinagat)]];
  if (base.endsWith('.axe.json')) return [['the scan of example.com', JSON.stringify(exampleScan)]];
  if (base.endsWith('.cdx.json')) return [['an example of a bill of materials', JSON.stringify(acmeBom)]];
  if (base.endsWith('.md')) return [['blanks to fill in', blanks]];
  if (base.endsWith('.csv')) return [['columns A and B', 'A,B\nlorem,ipsum\ndolor,sit\n']];
  if (base.endsWith('.ndjson')) return [['foo and bar', '{"foo":"bar"}\n{"foo":"baz"}\n']];
  if (base.endsWith('.html')) return [['words of nobody', lorem]];
  return [];
};
