/**
 * What the OSCAL model for assessment results (NIST, 1.0.6) demands of the parts that this program writes, as JSON Schema:
 * required members, closed member lists, the patterns of its data types. The official schema is larger; where the
 * environment names a copy of it (BIDLINT_OSCAL_SCHEMA), the tests hold the report to that one too.
 */
const uuid = {
  type: 'string',
  pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$',
};
const token = { type: 'string', pattern: '^(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*$' };
const line = { type: 'string', pattern: '^\\S(.*\\S)?$' };
const text = { type: 'string', minLength: 1 };
const instant = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' };
const reference = { type: 'string', format: 'uri-reference', minLength: 1 };

const list = (items: object): object => ({ type: 'array', minItems: 1, items });
const closed = (required: { readonly [name: string]: object }, optional: { readonly [name: string]: object } = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});

const props = list(closed({ name: token, value: line }, { ns: { type: 'string', format: 'uri' } }));

const observation = closed(
  { uuid, description: text, methods: list({ enum: ['EXAMINE', 'INTERVIEW', 'TEST', 'UNKNOWN'] }), collected: instant },
  {
    title: text,
    props,
    types: list(token),
    subjects: list(closed({ 'subject-uuid': uuid, type: token })),
    'relevant-evidence': list(closed({ description: text }, { href: reference, props })),
  },
);

const finding = closed(
  {
    uuid,
    title: text,
    description: text,
    target: closed(
      {
        type: { enum: ['statement-id', 'objective-id'] },
        'target-id': token,
        status: closed(
          { state: { enum: ['satisfied', 'not-satisfied'] } },
          { reason: { enum: ['pass', 'fail', 'other'] }, remarks: text },
        ),
      },
      { props },
    ),
  },
  { 'related-observations': list(closed({ 'observation-uuid': uuid })) },
);

const component = closed(
  {
    uuid,
    type: line,
    title: text,
    description: text,
    status: closed({ state: { enum: ['under-development', 'operational', 'disposition', 'other'] } }),
  },
  { props },
);

const result = closed(
  {
    uuid,
    title: text,
    description: text,
    start: instant,
    'reviewed-controls': closed({ 'control-selections': list(closed({}, { 'include-all': closed({}) })) }),
  },
  {
    props,
    'local-definitions': closed({}, { components: list(component) }),
    observations: list(observation),
    findings: list(finding),
  },
);

const resource = closed(
  { uuid },
  {
    title: text,
    description: text,
    rlinks: list(closed({ href: reference }, { hashes: list(closed({ algorithm: line, value: line })) })),
  },
);

/** The schema of the whole document. */
export const oscalSchema = closed({
  'assessment-results': closed(
    {
      uuid,
      metadata: closed(
        { title: text, 'last-modified': instant, version: line, 'oscal-version': line },
        { props, remarks: text },
      ),
      'import-ap': closed({ href: reference }, { remarks: text }),
      results: list(result),
    },
    { 'back-matter': closed({}, { resources: list(resource) }) },
  ),
});
