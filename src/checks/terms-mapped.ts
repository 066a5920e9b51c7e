import type { RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef, Question } from '../model/result.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import { someOf } from './some-of.ts';

type Parameters = {
  /** Terms that the core context of NGSI-LD defines for every entity. */
  readonly core: readonly string[];
  /** Beginnings of addresses of contexts that say nothing of one's own terms. */
  readonly coreContexts: readonly string[];
};

/**
 * Every type and attribute of the entities of a category stands for an address in the JSON-LD context of the bid, and not only
 * for one below the default vocabulary, which means nothing. Where the context builds on others that are not in the bid, a
 * person looks. Takes `context` and `sample`; the subject is a category of data.
 */
export const termsMapped: RegisteredCheck<Parameters> = {
  about: 'Compares the types and attributes of NGSI-LD entities with the terms that a JSON-LD context defines.',
  parameters: () => ({
    type: 'object',
    required: ['core', 'coreContexts'],
    properties: {
      core: { type: 'array', items: { type: 'string' } },
      coreContexts: { type: 'array', items: { type: 'string' } },
    },
    additionalProperties: false,
  }),
  every: 'entries',
  run: (context, { core, coreContexts }) => {
    const contexts = filesOfKind(context.files['context'], 'jsonld-context');
    const samples = filesOfKind(context.files['sample'], 'ngsi-ld-entity');
    const used = samples.flatMap(termsOf).filter(({ term }) => !core.includes(term) && !/^(https?:|urn:|@)/.test(term));
    const terms = [...new Set(used.map(({ term }) => term))];
    const { defined, nowhere } = meaningsOf(contexts);
    const lacking = terms.filter((term) => !defined.has(term) && !defined.has(term.split(':')[0] ?? ''));
    const elsewhere = contexts
      .flatMap(({ facts }) => facts.imports)
      .filter((url) => !coreContexts.some((start) => url.startsWith(start)));
    const vocabulary = contexts.some(
      ({ facts: { vocab } }) => typeof vocab === 'string' && !coreContexts.some((start) => vocab.startsWith(start)),
    );
    const empty = terms.filter((term) => nowhere.has(term));
    const placesOf = (some: readonly string[]): readonly PlaceRef[] => [
      ...contexts.map(({ file }) => file.shown('')),
      ...used
        .filter(({ term }) => some.includes(term))
        .slice(0, 3)
        .map(({ place }) => place),
    ];
    const looked = [...contexts, ...samples].map(({ file }) => file.attachment.id);
    return {
      findings: [
        ...(empty.length > 0
          ? [
              fault(
                `${empty.length} terms stand for addresses that belong to nobody: ${someOf(empty)}.`,
                empty,
                placesOf(empty),
              ),
            ]
          : []),
        ...(lacking.length > 0 && elsewhere.length === 0 && !vocabulary
          ? [
              fault(
                `${lacking.length} of ${terms.length} types and attributes have no meaning in the context: ${someOf(lacking)}.`,
                lacking,
                placesOf(lacking),
              ),
            ]
          : []),
      ],
      questions:
        lacking.length > 0 && elsewhere.length > 0 && !vocabulary ? [asks(lacking, elsewhere, placesOf(lacking))] : [],
      examined: [
        {
          count: samples.length === 0 ? contexts.length : terms.length,
          unit: samples.length === 0 ? 'contexts' : 'terms',
        },
      ],
      looked,
      compared: samples.length > 0 ? looked : [],
    };
  },
};

const termsOf = ({
  file,
  facts,
}: FileOfKind<'ngsi-ld-entity'>): readonly { readonly term: string; readonly place: PlaceRef }[] =>
  facts.entities.flatMap(({ type, attributes }, entity) => [
    ...type.map((term) => ({ term, place: file.shown(`/entities/${entity}`) })),
    ...attributes.map(({ name }, at) => ({ term: name, place: file.shown(`/entities/${entity}/attributes/${at}`) })),
  ]);

/** The terms that contexts give an address, and those among them whose address is nobody's. */
const meaningsOf = (contexts: readonly FileOfKind<'jsonld-context'>[]) => {
  const all = contexts.flatMap(({ facts }) => facts.terms);
  return {
    defined: new Set(all.flatMap(({ term, iri }) => (iri === undefined ? [] : [term]))),
    nowhere: new Set(all.flatMap(({ term, iri }) => (iri !== undefined && nobodys.test(iri) ? [term] : []))),
  };
};

const nobodys = /^https?:\/\/(localhost|127\.|([^/]*\.)?example(\.(com|org|net))?)([:/]|$)/i;

const fault = (message: string, found: readonly string[], places: readonly PlaceRef[]): Finding => ({
  reason: 'unmet',
  message,
  expected: 'an address for every type and attribute',
  found: someOf(found),
  places,
});

const asks = (terms: readonly string[], contexts: readonly string[], places: readonly PlaceRef[]): Question => ({
  question: `What do ${someOf(terms)} mean?`,
  why: `The context leaves them to ${contexts.slice(0, 2).join(', ')}, which is not in the bid and is not fetched.`,
  places,
});
