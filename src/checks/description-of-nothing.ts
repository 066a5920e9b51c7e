import type { InputFile } from '../model/check.ts';
import type { Finding, PlaceRef } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';

/**
 * The finding on a description that describes nothing: a sample that was never filled in, or one without operations, channels,
 * sets or layers; none on any other file. Takes the file and the place at which the bid names it.
 */
export const describesNothing = (file: InputFile, claimed: PlaceRef): Finding[] => {
  const [said] = [
    ...filesOfKind([file], 'openapi').map(({ facts }) => ({
      ...facts,
      count: facts.operations.length,
      what: 'operation',
    })),
    ...filesOfKind([file], 'asyncapi').map(({ facts }) => ({
      ...facts,
      count: facts.channels.length,
      what: 'channel',
    })),
    ...filesOfKind([file], 'wsdl').map(({ facts }) => ({ ...facts, what: 'operation' })),
    ...filesOfKind([file], 'graphql-schema').map(({ facts }) => ({
      ...facts,
      count: facts.queries.length + facts.mutations.length + facts.subscriptions.length,
      what: 'operation',
    })),
    ...filesOfKind([file], 'wfs-capabilities').map(({ facts }) => ({ ...facts, what: 'feature type' })),
    ...filesOfKind([file], 'wms-capabilities').map(({ facts }) => ({ ...facts, what: 'layer' })),
    ...filesOfKind([file], 'sensorthings-root').map(({ facts }) => ({
      template: null,
      count: facts.sets.length,
      what: 'entity set',
    })),
    /* The state of jobs tells what ran, and describes nothing that can be called. */
    ...filesOfKind([file], 'ogc-process').map(({ facts }) => ({
      template: null,
      count: facts.processes.length,
      what: 'process',
    })),
  ];
  if (said === undefined || (said.template === null && said.count > 0)) return [];
  const { template, what } = said;
  return [
    {
      reason: 'invalid',
      message:
        template === null
          ? `${file.attachment.file} describes no ${what}.`
          : `${file.attachment.file} is still the sample ${template}, so it describes nothing of the offered system.`,
      expected: 'a description of what this interface offers',
      found: template ?? `no ${what}`,
      places: [claimed, file.shown(template === null ? '' : '/template')],
    },
  ];
};
