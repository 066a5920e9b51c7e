import type { OpenapiFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { member, valueAt } from '../source/pointer.ts';
import { hostsOf } from './exchange-hosts.ts';
import type { Described } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';

/**
 * A description is one of the offered product: it has operations and describes answers to them, is no known sample, and its addresses are not all
 * stand-ins that nobody filled in. One whose addresses are all of somebody else goes to a person. Takes `description`.
 */
export const openapiOfProduct: RegisteredCheck<{ readonly [key: string]: never }> = {
  about:
    'Tells a description of the offered product from a sample, an empty file and a template whose address was never filled in.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const files = filesOfKind(context.files['description'], 'openapi');
    return {
      examined: [
        { count: files.length, unit: 'descriptions' },
        { count: files.reduce((sum, { facts }) => sum + facts.operations.length, 0), unit: 'operations' },
      ],
      looked: files.map(({ file }) => file.attachment.id),
      findings: files.flatMap(({ file, facts }) => fault(context, file, facts) ?? []),
      questions: files.flatMap((described) => [
        ...foreign(context, described),
        ...elsewhere(context, described),
        ...sampleTitle(context, described),
      ]),
    };
  },
};

const fault = (context: CheckContext, file: InputFile, facts: OpenapiFacts): Finding | undefined => {
  const name = file.attachment.file;
  const claim = context.claimed('/description');
  if (facts.template !== null)
    return {
      reason: 'contradicted',
      message: `${name} is the sample "${facts.template}", not a description of the offered product.`,
      expected: 'a description exported from the offered version',
      found: facts.title ?? facts.template,
      places: [claim, file.shown('/title')],
    };
  if (facts.operations.length === 0 && facts.webhooks === 0)
    return {
      reason: 'contradicted',
      message: `${name} describes not one operation.`,
      expected: 'the operations of the interface',
      found: 'no operation',
      places: [claim, file.shown('/operations')],
    };
  if (facts.operations.length > 0 && facts.operations.every(({ responses }) => responses.length === 0))
    return {
      reason: 'unmet',
      message: `${name} lists ${facts.operations.length} calls and describes not one answer, as the export of a collection of calls does.`,
      expected: 'a description of the interface, with the answers to its operations',
      found: 'no answer',
      places: [file.shown('/operations/0')],
    };
  const named = facts.servers.filter(({ relative }) => !relative);
  const [first] = named;
  if (first === undefined || named.some(({ placeholder }) => !placeholder)) return undefined;
  /* Products as they are shipped name a reserved host (RFC 2606); with an address in the bid that is no template. */
  const addressed = typeof member(context.subject.value, 'url') === 'string';
  if (addressed && named.every(({ host }) => /(^|\.)example(\.[a-z]+)?$/.test(host ?? ''))) return undefined;
  return {
    reason: 'contradicted',
    message: `${name} names only an address that belongs to nobody, as a template does.`,
    expected: 'the address of the offered system, or no address at all',
    found: first.url,
    places: [claim, file.shown(`/servers/${facts.servers.indexOf(first)}`)],
  };
};

/** The question that a description is whose addresses are all of somebody else; what is built on another's product may carry that product's. */
const foreign = (context: CheckContext, { file, facts }: Described): Question[] => {
  const known = hostsOf(context, []);
  const own = known?.map(domainOf);
  const named = facts.servers.filter(({ relative, local, placeholder }) => !relative && !local && !placeholder);
  const [first] = named;
  const builtOn = Array.isArray(valueAt(context.bid.root, '/system/builtOn'));
  if (own === undefined || first === undefined || builtOn) return [];
  if (named.some(({ host }) => own.includes(domainOf(host ?? '')))) return [];
  return [
    {
      question: `Is ${file.attachment.file} a description of the offered product?`,
      why: `Its addresses (${first.host}) are neither the interface's own (${known?.slice(0, 3).join(', ')}) nor in a domain of the vendor.`,
      places: [context.claimed('/description'), file.shown(`/servers/${facts.servers.indexOf(first)}`)],
    },
  ];
};

/** The question that a description is which names the interface's own host and only other paths there: it may be of another interface. */
const elsewhere = (context: CheckContext, { file, facts }: Described): Question[] => {
  const url = member(context.subject.value, 'url');
  if (typeof url !== 'string' || !URL.canParse(url)) return [];
  const own = new URL(url);
  const beside = facts.servers.filter(({ url: server, host }) => host === own.host && URL.canParse(server));
  const [first] = beside;
  const paths = [own.pathname, ...beside.map(({ url: server }) => new URL(server).pathname)].map(
    (path) => `${path.replace(/\/+$/, '')}/`,
  );
  const [mine = '/', ...others] = paths;
  if (first === undefined || others.some((path) => path.startsWith(mine) || mine.startsWith(path))) return [];
  return [
    {
      question: `Is ${file.attachment.file} the description of ${context.subject.label.replace(/^The/, 'the')}?`,
      why: `It describes ${first.url}; the interface stands at ${url}.`,
      places: [context.claimed('/url'), file.shown(`/servers/${facts.servers.indexOf(first)}`)],
    },
  ];
};

/** The question that a description is whose title is one of a sample, or of no product at all. */
const sampleTitle = (context: CheckContext, { file, facts }: Described): Question[] =>
  facts.template === null &&
  /^(swagger )?pet ?store\b|^((my|an?|the|new|test|demo|example|sample|open|rest|untitled) ?)*(api|service|title|swagger|project)?$/i.test(
    (facts.title ?? '').trim(),
  )
    ? [
        {
          question: `Is ${file.attachment.file} a description of the offered product?`,
          why: facts.title?.trim()
            ? `Its title is "${facts.title}", which names a sample or no product.`
            : 'It has no title.',
          places: [context.claimed('/description'), file.shown('/title')],
        },
      ]
    : [];

/** The last two parts of a host's name, without its port: enough to tell vendors apart. */
const domainOf = (host: string): string => host.replace(/:\d+$/, '').split('.').slice(-2).join('.');
