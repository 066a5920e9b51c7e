import { expect, it } from 'vitest';
import { openapiValid } from '../../src/checks/openapi-valid.ts';
import type { CheckContext } from '../../src/model/check.ts';

it('a description on which the validator broke off is for a person, and is not counted as looked at', () => {
  const message = 'The validator of this tool broke off, so the file was not tried against its rules (out of reach).';
  const attachment = { id: 'api.json', file: 'api.json', kind: 'openapi', problems: [{ message }] };
  const facts = { version: '3.1.0', references: { unresolved: [], external: [] } };
  const file = { attachment, facts, shown: () => ({ role: 'shown', file: 'api.json', spot: {} }) };
  const context = { files: { description: [file] } } as unknown as CheckContext;
  expect(openapiValid.run(context, { most: 0 } as never)).toMatchObject({
    findings: [],
    questions: [{ question: 'Does api.json keep the structure of OpenAPI 3.1.0?', why: message }],
    examined: [{ count: 0 }],
  });
});
