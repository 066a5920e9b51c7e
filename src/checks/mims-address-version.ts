import type { RegisteredCheck } from '../model/check.ts';
import { member, pointerOf } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';
import { interfaceOf, standardNames } from './mims-data-item.ts';
import { anyUnread } from './unread-files.ts';

const inPath = /\/v?\d+(\.\d+){0,2}(\/|\?|$)|[?&](api-)?version=/i;
const inHeader = /^((x-)?(api|accept)-?version|version)$/i;

/**
 * The address of an interface, or a header or parameter of its calls, carries a version (MIMs Plus 9.0, MIM0 C2);
 * `inStandard` lists the beginnings of standards whose calls or answers name the version themselves.
 * Takes `description`.
 */
export const mimsAddressVersion: RegisteredCheck<{ readonly inStandard: readonly string[] }> = {
  about: 'Looks for a version in the address of an interface, in its paths, or in a parameter of its operations.',
  parameters: () => ({
    type: 'object',
    required: ['inStandard'],
    properties: { inStandard: { type: 'array', items: { type: 'string' } } },
    additionalProperties: false,
  }),
  run: (context, { inStandard }) => {
    const url = member(context.subject.value, 'url');
    const described = filesOfKind(context.files['description'], 'openapi').filter(
      ({ facts }) => facts.operations.length > 0,
    );
    const shown = described.filter(
      ({ facts }) =>
        facts.servers.some(({ url: server, majorVersion }) => majorVersion !== undefined || inPath.test(server)) ||
        facts.operations.every(({ route }) => inPath.test(route)) ||
        facts.operations.some(({ parameters }) => parameters.some(({ name }) => inHeader.test(name))),
    );
    const standard = standardNames(interfaceOf(context.subject.value)?.standards ?? []);
    const carried = standard.some((name) => inStandard.some((start) => name.startsWith(start)));
    const claimed = carried || (typeof url === 'string' && inPath.test(url));
    const found =
      typeof url === 'string'
        ? url
        : described.flatMap(({ facts }) => facts.servers.map((server) => server.url)).join(', ');
    return {
      findings:
        shown.length > 0 ||
        claimed ||
        (url === undefined && anyUnread(context.bid, [`${pointerOf(context.subject.keys)}/description`]))
          ? []
          : [
              {
                reason: 'unmet',
                message: `Neither the address of ${context.subject.label.replace(/^The/, 'the')} nor its calls carry a version.`,
                expected: 'an address with v1 or the like, or a header for the version',
                ...(found !== '' && { found }),
                places: [
                  context.claimed(typeof url === 'string' ? '/url' : ''),
                  ...described.slice(0, 2).map(({ file }) => file.shown('/servers')),
                ],
              },
            ],
      examined: [{ count: 1, unit: 'interfaces' }],
      looked: shown.map(({ file }) => file.attachment.id),
    };
  },
};
