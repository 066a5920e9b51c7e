/** The description that everybody begins with. */
export const petstore = `openapi: 3.1.0
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
/** The form of a model card, as it is handed out. */
export const modelCard = `---
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

/** A record for a register of algorithms in which nothing is filled in. */
export const blankRecord = {
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

/** The form of an accessibility report. */
export const blankReport = `title: "Product name accessibility conformance report"
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

/** A schema of something else. */
export const person = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://example.com/person.schema.json',
  title: 'Person',
  type: 'object',
  properties: { firstName: { type: 'string' }, age: { type: 'integer', minimum: 0 } },
};

/** The example of the GeoJSON site. */
export const dinagat = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [125.6, 10.1] },
      properties: { name: 'Dinagat Islands' },
    },
  ],
};

/** A scan of a page of nobody. */
export const exampleScan = {
  testEngine: { name: 'axe-core', version: '4.11.0' },
  testRunner: { name: 'axe' },
  timestamp: '2026-10-21T13:02:11.000Z',
  url: 'https://example.com/',
  violations: [],
  passes: [],
  incomplete: [],
  inapplicable: [],
};

/** The bill of materials of an example. */
export const acmeBom = {
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

/** A document of blanks. */
export const blanks = `# [Title of the document]

Version [x.y], [date]

## 1 [Subject]

1.1 The Supplier shall [describe] within [number] days.

1.2 To be completed.
`;

/** A page of words that mean nothing. */
export const lorem = `<!doctype html>
<html lang="la"><head><title>Lorem ipsum</title></head><body><main><h1>Lorem ipsum</h1><p>Lorem ipsum dolor sit amet.</p></main></body></html>
`;
