import { posix } from 'node:path';

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

const petstore = `openapi: 3.1.0
info: { title: Swagger Petstore, version: 1.0.0, license: { name: MIT } }
servers: [{ url: "http://petstore.swagger.io/v1" }]
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{ name: limit, in: query, schema: { type: integer } }]
      responses:
        "200": { description: A paged array of pets, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [id, name], properties: { id: { type: integer }, name: { type: string } } }
`;

const needed = '[More Information Needed]';
const modelCard = `---
{{ card_data }}
---

# Model Card for {{ model_id }}

## Model Details

- **Developed by:** ${needed}
- **Model type:** ${needed}

## Uses

### Direct Use

${needed}

### Out-of-Scope Use

${needed}

## Bias, Risks, and Limitations

${needed}

## Training Details

${needed}

## Evaluation

### Metrics

${needed}

### Results

${needed}
`;

const blankRecord = {
  standard_version: '1.0',
  name: 'TBD',
  description_short: 'TBD',
  organization: '',
  goal: '',
  proportionality: '',
  human_intervention: '',
  risks: '',
  source_data: '',
  methods_and_models: '',
  provider: '',
  lang: 'nld',
};

const blankReport = `title: "Product name accessibility conformance report"
product: { name: Product name, version: "1.0", description: Product description }
author: { name: Author name, email: author@example.com }
report_date: "2026-01-01"
evaluation_methods_used: Evaluation methods used
catalog: 2.5-edition-wcag-2.2-508-eu-en
chapters:
  success_criteria_level_a:
    criteria:
      - { num: "1.1.1", components: [{ name: web, adherence: { level: "", notes: "" } }] }
`;

const person = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://example.com/person.schema.json',
  title: 'Person',
  type: 'object',
  properties: { firstName: { type: 'string' }, age: { type: 'integer', minimum: 0 } },
};

const dinagat = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [125.6, 10.1] },
      properties: { name: 'Dinagat Islands' },
    },
  ],
};

const exampleScan = {
  testEngine: { name: 'axe-core', version: '4.11.0' },
  testRunner: { name: 'axe' },
  timestamp: '2026-10-21T13:02:11.000Z',
  url: 'https://example.com/',
  violations: [],
  passes: [],
  incomplete: [],
  inapplicable: [],
};

const acmeBom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', name: 'Acme Application', version: '9.1.1' } },
  components: [
    {
      type: 'library',
      name: 'tomcat-catalina',
      version: '9.0.14',
      purl: 'pkg:maven/org.apache.tomcat/tomcat-catalina@9.0.14',
    },
  ],
};

const blanks = `# [Title of the document]

Version [x.y], [date]

## 1 [Subject]

1.1 The Supplier shall [describe] within [number] days.

1.2 To be completed.
`;

const lorem = `<!doctype html>
<html lang="la"><head><title>Lorem ipsum</title></head><body><main><h1>Lorem ipsum</h1><p>Lorem ipsum dolor sit amet.</p></main></body></html>
`;
