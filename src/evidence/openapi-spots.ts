import type { Spot, Spots } from '../model/evidence.ts';
import { pointerOf } from '../source/pointer.ts';
import type { Operation } from './openapi-operations.ts';

/** The places of the facts of an OpenAPI description. What stands in another file of the bid is shown at the reference to it. */
export const openapiSpots = (
  operations: readonly Operation[],
  external: readonly string[],
  unresolved: readonly string[],
): Spots => {
  const spots: Record<string, Spot> = { '': { pointer: '' } };
  for (const [fact, pointer] of Object.entries(fixed)) spots[fact] = { pointer, verbatim: true };
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

const fixed: { readonly [fact: string]: string } = {
  '/title': '/info/title',
  '/infoVersion': '/info/version',
  '/summary': '/info/summary',
  '/apiId': '/info/x-api-id',
  '/contact': '/info/contact',
  '/license': '/info/license',
  '/termsOfService': '/info/termsOfService',
  '/webhooks': '/webhooks',
};
