import type { Spot, Spots } from '../model/evidence.ts';
import { type Json, pointerOf } from '../source/pointer.ts';
import type { Operation } from './openapi-operations.ts';
import { spotsOf } from './spot-of.ts';

/** The places of the facts of an OpenAPI description. What stands in another file of the bid is shown at the reference to it. */
export const openapiSpots = (
  operations: readonly Operation[],
  external: readonly string[],
  unresolved: readonly string[],
): Spots => {
  const spots: Record<string, Spot> = { '': { pointer: '' } };
  operations.forEach((operation, index) => {
    const fact = `/operations/${index}`;
    const pointer = pointerOf(operation.keys);
    spots[fact] = { pointer };
    for (const key of ['operationId', 'summary', 'description', 'security', 'tags', 'deprecated'])
      spots[`${fact}/${key}`] = { pointer: `${pointer}/${key}` };
    operation.parameterKeys.forEach((keys, at) => {
      spots[`${fact}/parameters/${at}`] = { pointer: pointerOf(keys) };
    });
    operation.answers.forEach((answer, at) => {
      const response = `${fact}/responses/${at}`;
      spots[response] = { pointer: pointerOf(answer.keys) };
      if (answer.schema === undefined) return;
      const schema = pointerOf(answer.schema.keys);
      spots[`${response}/schema`] = { pointer: schema };
      spots[`${response}/fields`] = { pointer: schema };
      spots[`${response}/body`] = { pointer: schema, ...(answer.schema.file === '' && { verbatim: true }) };
    });
  });
  external.forEach((pointer, index) => {
    spots[`/references/external/${index}`] = { pointer };
  });
  unresolved.forEach((pointer, index) => {
    spots[`/references/unresolved/${index}`] = { pointer };
  });
  return spots;
};

/** The places of the facts of `info`. */
export const infoSpots = (root: Json, facts: { readonly [fact: string]: Json }): Spots => spotsOf(root, facts, fixed);

const fixed: { readonly [fact: string]: string } = {
  '/title': '/info/title',
  '/infoVersion': '/info/version',
  '/apiId': '/info/x-api-id',
  '/contact': '/info/contact',
  '/contact/name': '/info/contact/name',
  '/contact/email': '/info/contact/email',
  '/contact/url': '/info/contact/url',
  '/license': '/info/license',
  '/license/name': '/info/license/name',
  '/license/identifier': '/info/license/identifier',
  '/license/url': '/info/license/url',
  '/termsOfService': '/info/termsOfService',
};
