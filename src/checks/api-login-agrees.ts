import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';

/**
 * The addresses of the login that a description names are those of the login service whose metadata is attached.
 * Takes `description` and `login`.
 */
export const apiLoginAgrees: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Compares the addresses of the login in a description with the metadata of the login service.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const services = [
      ...filesOfKind(context.files['login'], 'oidc-discovery'),
      ...filesOfKind(context.files['login'], 'oauth-metadata'),
    ];
    const hosts = new Set(services.flatMap(({ facts }) => facts.hosts));
    const logins = filesOfKind(context.files['description'], 'openapi').flatMap(({ file, facts }) =>
      facts.securitySchemes.flatMap(({ name, urls, used }, index) =>
        used ? urls.flatMap((url) => (URL.canParse(url) ? [{ file, name, index, host: new URL(url).host }] : [])) : [],
      ),
    );
    const others = logins.filter(({ host }) => !hosts.has(host));
    const files = [...logins.map(({ file }) => file), ...services.map(({ file }) => file)];
    return {
      examined: [{ count: logins.length, unit: 'login addresses' }],
      looked: idsOf(files),
      compared: others.length === 0 && hosts.size > 0 ? idsOf(files) : [],
      findings: hosts.size === 0 ? [] : others.slice(0, 5).map((login) => finding(context, login, services[0]?.file)),
    };
  },
};

const idsOf = (files: readonly InputFile[]): readonly string[] => [
  ...new Set(files.map(({ attachment }) => attachment.id)),
];

type Login = { readonly file: InputFile; readonly name: string; readonly index: number; readonly host: string };

const finding = (
  context: CheckContext,
  { file, name, index, host }: Login,
  service: InputFile | undefined,
): Finding => ({
  reason: 'contradicted',
  message: `The login "${name}" of the description is at ${host}; the metadata that is attached is of another login service.`,
  expected: 'one login service in both files',
  found: host,
  places: [
    file.shown(`/securitySchemes/${index}`),
    ...(service === undefined ? [context.claimed('#/security/login')] : [service.shown('/issuer')]),
  ],
});
