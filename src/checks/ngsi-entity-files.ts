import type { NgsiLdEntityFacts, NgsiV2EntityFacts } from '../generated/facts.ts';
import type { InputFile } from '../model/check.ts';
import { filesOfKind } from './files-of-kind.ts';

/** The facts that files of NGSI-LD and of NGSIv2 share: what a check needs that reads records. */
export type EntityFileFacts = NgsiLdEntityFacts | NgsiV2EntityFacts;

/** The file with its facts, where it holds entities of NGSI-LD or of NGSIv2. */
export const entityFactsOf = (file: InputFile): EntityFileFacts | undefined =>
  (filesOfKind([file], 'ngsi-ld-entity')[0] ?? filesOfKind([file], 'ngsi-v2-entity')[0])?.facts;

/** Whether a kind is one of the two. */
export const isEntityKind = (kind: string | undefined): boolean =>
  kind === 'ngsi-ld-entity' || kind === 'ngsi-v2-entity';
