import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { brokenFile } from './broken-file.ts';
import { filesOfKind } from './files-of-kind.ts';

/**
 * What a login service says of itself is complete by its standard, and all its addresses are encrypted and its own: not those
 * of a developer's machine, nor nobody's; its tokens are signed. Takes `login`.
 */
export const loginMetadata: RegisteredCheck<{ readonly [key: string]: never }> = {
  about:
    'Looks in the metadata of a login service for what its standard demands, for its addresses and for signed tokens.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const oidc = filesOfKind(context.files['login'], 'oidc-discovery');
    const documents = [...oidc, ...filesOfKind(context.files['login'], 'oauth-metadata')];
    return {
      findings: [
        ...documents.flatMap(({ file }) => brokenFile(file, 'its standard')),
        ...documents.flatMap(({ file, facts }) => [
          ...(facts.encrypted
            ? []
            : [fault(file, 'Not all addresses of the login service are encrypted.', 'https everywhere', '/endpoints')]),
          ...facts.endpoints
            .flatMap(({ name, url, local, placeholder }, index) =>
              local || placeholder
                ? [
                    fault(
                      file,
                      `The address ${url} (${name}) is ${local ? "a developer's own machine" : 'that of nobody'}.`,
                      'an address of the login service',
                      `/endpoints/${index}`,
                    ),
                  ]
                : [],
            )
            .slice(0, 3),
        ]),
        ...oidc.flatMap(({ file, facts }) =>
          facts.unsigned
            ? [
                fault(
                  file,
                  'The id tokens of the login service are not signed.',
                  'a signing algorithm such as RS256 or ES256',
                  '',
                ),
              ]
            : [],
        ),
      ],
      examined: [{ count: documents.length, unit: 'documents of login services' }],
      looked: documents.map(({ file }) => file.attachment.id),
    };
  },
};

const fault = (file: InputFile, message: string, expected: string, at: string): Finding => ({
  reason: 'unmet',
  message,
  expected,
  places: [file.shown(at)],
});
