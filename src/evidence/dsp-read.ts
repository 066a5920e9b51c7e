import type { Reading, Spot } from '../model/evidence.ts';
import type { Json } from '../source/pointer.ts';
import { dspPolicy } from './dsp-policy.ts';
import { addressOf, isLocalHost, isPlaceholderHost } from './hosts.ts';
import { keyNamed, memberNamed as of } from './json-ld-nodes.ts';
import { present, textMember } from './members.ts';
import { type OdrlPolicy, policyFacts } from './odrl-policies.ts';
import { problemList } from './problem-list.ts';

type Document = { readonly [key: string]: Json };

const most = 500;

const editionOf = (root: Document): string =>
  /w3id\.org\/dspace\/(\d{4})\/(\d+)/
    .exec(JSON.stringify(root['@context'] ?? ''))
    ?.slice(1)
    .join('-') ?? 'unknown';

const list = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];

const words = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : (textMember(list(value)[0], '@value') ?? textMember(value, '@id'));

type Placed = { readonly value: Json; readonly pointer: string };

const below = ({ value, pointer }: Placed, name: string): readonly Placed[] => {
  const key = keyNamed(value, name);
  const found = of(value, name);
  if (key === undefined || found === undefined) return [];
  const at = `${pointer}/${key}`;
  return Array.isArray(found)
    ? (found as readonly Json[]).map((each, index) => ({ value: each, pointer: `${at}/${index}` }))
    : [{ value: found, pointer: at }];
};

/** Reads a catalogue, or one data set of it: what is offered, under which policies, through which services. */
export const readDspCatalog = (root: Document, type: string): Reading => {
  const problems = problemList();
  const top: Placed = { value: root, pointer: '' };
  const catalogue = type === 'Catalog';
  const datasets = catalogue ? below(top, 'dataset') : [top];
  const services = servicesOf([
    ...below(top, 'service'),
    ...datasets.flatMap((each) =>
      below(each, 'distribution').flatMap((distribution) => below(distribution, 'accessService')),
    ),
  ]);
  if (catalogue && of(root, 'participantId') === undefined)
    problems.add('The catalogue does not name its participant (participantId).', { pointer: '' });
  const policies: OdrlPolicy[] = [];
  for (const dataset of datasets) {
    const offers = below(dataset, 'hasPolicy');
    const distributions = below(dataset, 'distribution');
    if (textMember(dataset.value, '@id') === undefined)
      problems.add('A data set has no identifier (@id).', { pointer: dataset.pointer });
    if (offers.length === 0) problems.add('A data set has no offer (hasPolicy).', { pointer: dataset.pointer });
    if (distributions.length === 0) problems.add('A data set has no distribution.', { pointer: dataset.pointer });
    for (const distribution of distributions)
      for (const name of ['format', 'accessService'])
        if (of(distribution.value, name) === undefined)
          problems.add(`A distribution has no ${name}.`, { pointer: distribution.pointer });
    for (const offer of offers) policies.push(dspPolicy(offer.value, offer.pointer, problems, true));
  }
  const { facts: about, spots: at } = policyFacts(policies);
  const addresses = [...new Set([...services.values()])];
  const spots: Record<string, Spot> = { ...at };
  datasets.slice(0, most).forEach(({ pointer }, index) => {
    spots[`/datasets/${index}`] = { pointer };
  });
  return {
    state: 'read',
    facts: {
      edition: editionOf(root),
      type: catalogue ? 'Catalog' : 'Dataset',
      ...present({ id: textMember(root, '@id'), participantId: words(of(root, 'participantId')) }),
      datasets: datasets.slice(0, most).map((dataset) => {
        const distributions = below(dataset, 'distribution');
        return {
          ...present({ id: textMember(dataset.value, '@id'), title: words(of(dataset.value, 'title')) }),
          offers: below(dataset, 'hasPolicy').length,
          formats: distributions.flatMap(({ value }) => words(of(value, 'format')) ?? []),
          endpoints: [
            ...new Set(
              distributions.flatMap(({ value }) =>
                list(of(value, 'accessService')).flatMap((service) => endpointOf(service, services) ?? []),
              ),
            ),
          ],
        };
      }),
      datasetCount: datasets.length,
      withoutOffer: datasets.filter((each) => below(each, 'hasPolicy').length === 0).length,
      withoutDistribution: datasets.filter((each) => below(each, 'distribution').length === 0).length,
      services: addresses,
      policies: about.policies ?? [],
      actions: about.actions ?? [],
      operands: about.operands ?? [],
      sampleAddresses: addresses.filter((address) => {
        const { host } = addressOf(address);
        return host !== undefined && (isLocalHost(host) || isPlaceholderHost(host));
      }).length,
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};

/** The addresses of services by their identifiers. */
const servicesOf = (placed: readonly Placed[]): ReadonlyMap<string, string> =>
  new Map(
    placed.flatMap(({ value, pointer }) => {
      const address = words(of(value, 'endpointURL') ?? of(value, 'endpointUrl'));
      return address === undefined ? [] : [[textMember(value, '@id') ?? pointer, address] as const];
    }),
  );

const endpointOf = (service: Json, services: ReadonlyMap<string, string>): string | undefined =>
  typeof service === 'string'
    ? services.get(service)
    : (words(of(service, 'endpointURL')) ?? services.get(textMember(service, '@id') ?? ''));

/** Reads a message: its type, its processes, and the offer or agreement that it carries. */
export const readDspMessage = (root: Document, type: string): Reading => {
  const problems = problemList();
  const top: Placed = { value: root, pointer: '' };
  const carried = [...below(top, 'offer'), ...below(top, 'agreement')];
  const policies = carried.map(({ value, pointer }) => dspPolicy(value, pointer, problems, false));
  if (/^Contract(Request|Offer)Message$/.test(type) && carried.length === 0)
    problems.add(`The ${type} carries no offer.`, { pointer: '' });
  if (type === 'ContractAgreementMessage' && carried.length === 0)
    problems.add(`The ${type} carries no agreement.`, { pointer: '' });
  const needed: Readonly<Record<string, readonly string[]>> = {
    ContractRequestMessage: ['consumerPid'],
    ContractOfferMessage: ['providerPid'],
    ContractAgreementMessage: ['consumerPid', 'providerPid'],
    TransferRequestMessage: ['consumerPid', 'agreementId', 'format'],
    TransferStartMessage: ['consumerPid', 'providerPid'],
    TransferCompletionMessage: ['consumerPid', 'providerPid'],
  };
  for (const name of needed[type] ?? [])
    if (of(root, name) === undefined) problems.add(`The ${type} has no ${name}.`, { pointer: '' });
  const address = of(root, 'dataAddress');
  const { facts, spots } = policyFacts(policies);
  const properties = list(of(address, 'endpointProperties'));
  return {
    state: 'read',
    facts: {
      edition: editionOf(root),
      type,
      ...present({
        id: textMember(root, '@id'),
        providerPid: words(of(root, 'providerPid')),
        consumerPid: words(of(root, 'consumerPid')),
        callbackAddress: words(of(root, 'callbackAddress')),
        state: words(of(root, 'state')),
        format: words(of(root, 'format')),
        endpoint: words(of(address, 'endpoint')),
      }),
      holdsSecret: properties.some(
        (each) =>
          /auth|token|key|secret|password/i.test(textMember(each, 'name') ?? '') &&
          !/type/i.test(textMember(each, 'name') ?? ''),
      ),
      policies: facts.policies ?? [],
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};
