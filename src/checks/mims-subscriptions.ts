import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef, Question } from '../model/result.ts';
import { matches } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';
import { interfaceOf, type ResolvedInterface, standardNames } from './mims-data-item.ts';
import { anyUnread } from './unread-files.ts';

type Parameters = {
  /** Ends of paths at which a POST subscribes, by the name of the standard that says so. */
  readonly subscribesAt: { readonly [standard: string]: readonly string[] };
  /** Standards whose messages come by themselves. */
  readonly pushes: readonly string[];
};

/**
 * Changes can be received without asking again and again (MIMs Plus 9.0, MIM0 R3.1): a webhook, a callback, a stream of
 * events, a subscription of a standard, a message broker. One way anywhere in the system is enough.
 * Takes `description` and `recordings` of all interfaces.
 */
export const mimsSubscriptions: RegisteredCheck<Parameters> = {
  about: 'Looks for a way to be told of changes: webhook, callback, event stream, subscription or message broker.',
  parameters: () => ({
    type: 'object',
    required: ['subscribesAt', 'pushes'],
    properties: {
      subscribesAt: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      pushes: { type: 'array', items: { type: 'string' } },
    },
    additionalProperties: false,
  }),
  run: (context, parameters) => {
    const interfaces = matches(context.bid.root, ['interfaces', '*']).flatMap(({ value, keys }) => {
      const self = interfaceOf(value);
      return self ? [{ self, keys }] : [];
    });
    const ways = interfaces.flatMap(({ self }) => waysOf(self, context, parameters));
    const certain = ways.filter(({ sure }) => sure);
    const examined = [{ count: interfaces.length, unit: 'interfaces' }];
    if (certain.length > 0)
      return { findings: [], examined, looked: [...new Set(certain.map(({ file }) => file.attachment.id))] };
    if (ways.length > 0) return { findings: [], examined, looked: [], questions: [maybe(ways)] };
    if (anyUnread(context.bid, ['/interfaces/*/description', '/interfaces/*/recordings']))
      return { findings: [], examined, looked: [] };
    return { findings: [none(context, interfaces, parameters)], examined, looked: [] };
  },
};

type Way = { readonly file: InputFile; readonly place: PlaceRef; readonly sure: boolean; readonly what: string };

const waysOf = (self: ResolvedInterface, context: CheckContext, { subscribesAt }: Parameters): Way[] => {
  const own = (files: readonly InputFile[] | undefined): readonly InputFile[] =>
    (files ?? []).filter(({ attachment }) =>
      [...self.description, ...self.recordings].some(
        ({ id }) => attachment.id === id || attachment.id.startsWith(`${id}#`),
      ),
    );
  const ends = standardNames(self.standards).flatMap((name) =>
    Object.entries(subscribesAt).flatMap(([standard, paths]) => (name.startsWith(standard) ? paths : [])),
  );
  const files = [...own(context.files['description']), ...own(context.files['recordings'])];
  return [...describedWays(files, ends), ...messageWays(files), ...recordedWays(files, ends)];
};

const describedWays = (files: readonly InputFile[], ends: readonly string[]): Way[] =>
  filesOfKind(files, 'openapi').flatMap(({ file, facts }) => {
    if (facts.template !== null) return [];
    const sure = (what: string, pointer: string): Way => ({ file, place: file.shown(pointer), sure: true, what });
    return [
      ...(facts.webhooks > 0 ? [sure('a webhook', '/webhooks')] : []),
      ...(facts.callbacks > 0 ? [sure('a callback', '/callbacks')] : []),
      ...(facts.eventStream ? [sure('a stream of events', '/eventStream')] : []),
      ...facts.operations.flatMap(({ method, path, route }, index): Way[] => {
        if (method !== 'POST') return [];
        const what = `${method} ${path}`;
        if (ends.some((end) => route.endsWith(end))) return [sure(what, `/operations/${index}`)];
        return /subscri|webhook|listener|notif|(^|\/)hub(\/|$)/i.test(route)
          ? [{ file, place: file.shown(`/operations/${index}`), sure: false, what }]
          : [];
      }),
    ];
  });

/** Messages that the system sends over a protocol of its own are a way to be told; messages that it only takes are none. */
const messageWays = (files: readonly InputFile[]): Way[] =>
  filesOfKind(files, 'asyncapi').flatMap(({ file, facts }): Way[] =>
    facts.template === null && facts.sends > 0
      ? [
          {
            file,
            place: file.shown('/operations'),
            sure: facts.protocols.length > 0,
            what: facts.protocols.join(', ') || 'messages',
          },
        ]
      : [],
  );

const recordedWays = (files: readonly InputFile[], ends: readonly string[]): Way[] => [
  ...filesOfKind(files, 'har').flatMap(({ file, facts }) =>
    facts.entries.flatMap((entry, index): Way[] => {
      const answered = entry.status >= 200 && entry.status < 300 && entry.mock === null;
      const subscribed = entry.method === 'POST' && ends.some((end) => entry.path.replace(/\/$/, '').endsWith(end));
      const what = `${entry.method} ${entry.path}`;
      return answered && (subscribed || entry.mime === 'text/event-stream')
        ? [{ file, place: file.shown(`/entries/${index}`), sure: true, what }]
        : [];
    }),
  ),
  ...filesOfKind(files, 'sensorthings-root').flatMap(({ file, facts }): Way[] =>
    facts.mqtt.length > 0 ? [{ file, place: file.shown('/mqtt'), sure: true, what: 'MQTT' }] : [],
  ),
];

const maybe = (ways: readonly Way[]): Question => ({
  question: 'Does this operation let other systems subscribe to changes of the data?',
  why: `Its name says so, and nothing in the description does: ${ways
    .slice(0, 3)
    .map(({ what }) => what)
    .join(', ')}.`,
  places: ways.slice(0, 3).map(({ place }) => place),
});

const none = (
  context: CheckContext,
  interfaces: readonly { readonly self: ResolvedInterface; readonly keys: readonly string[] }[],
  { pushes }: Parameters,
): Finding => {
  const described = [
    ...filesOfKind(context.files['description'], 'openapi').filter(({ facts }) => facts.operations.length > 0),
    ...filesOfKind(context.files['description'], 'asyncapi').filter(({ facts }) => facts.channels.length > 0),
  ];
  const claims = interfaces.filter(({ self }) =>
    standardNames(self.standards).some((name) => pushes.some((push) => name.startsWith(push))),
  );
  const expected = 'a webhook, a callback, a stream of events, a subscription operation or a message broker';
  const [claim] = claims;
  if (claim !== undefined)
    return {
      reason: 'unproven',
      message: `The interface "${claim.self.id}" speaks ${claim.self.standards.join(', ')}, and no file shows that one can subscribe there.`,
      expected,
      places: [context.claimed(`#/${claim.keys.join('/')}/standards`)],
    };
  if (described.length > 0)
    return {
      reason: 'unmet',
      message: 'Changes can only be found by asking again and again: no description shows a way to be told of them.',
      expected,
      places: described.slice(0, 5).map(({ file }) => file.shown('')),
    };
  return {
    reason: 'missing',
    message: 'Nothing in the bid says how other systems are told of changes.',
    expected,
    places: [context.claimed('#/interfaces')],
  };
};
