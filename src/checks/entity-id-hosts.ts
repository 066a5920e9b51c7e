import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef, Question } from '../model/result.ts';
import { matches, member } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';

/**
 * Identifiers that are web addresses do not lie under a domain of the vendor, so that they outlive a change of supplier.
 * Where the bid says that they lie under a name of the buyer or of nobody, that claim is compared. Takes `sample`.
 */
export const entityIdHosts: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: "Compares the hosts of identifiers with the vendor's own domains and with the claimed owner of the names.",
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'entries',
  run: (context) => {
    const files = filesOfKind(context.files['sample'], 'ngsi-ld-entity');
    const entities = files.flatMap(({ file, facts }) =>
      facts.entities.map((entity, index) => ({ file, entity, index })),
    );
    const addressed = entities.filter(({ entity }) => entity.idForm === 'http' && entity.idHost !== undefined);
    const domains = matches(context.bid.root, ['vendor', 'domains', '*']).map(({ value }) =>
      String(value).toLowerCase(),
    );
    const vendors = addressed.filter(({ entity }) => domains.some((domain) => lies(entity.idHost ?? '', domain)));
    const [first] = vendors;
    const shown = first?.file.shown(`/entities/${first.index}/id`);
    return {
      findings: [
        ...(shown === undefined ? [] : [finding(context, first?.entity.id ?? '', vendors.length, shown)]),
        ...ownClaims(context),
      ],
      questions: domains.length === 0 && addressed.length > 0 ? [unknownOwner(context, addressed)] : [],
      examined: [{ count: entities.length, unit: 'entities' }],
      looked: files.map(({ file }) => file.attachment.id),
    };
  },
};

/** Where the bid itself says, for data that is read here, that the names are the vendor's. */
const ownClaims = (context: CheckContext): Finding[] =>
  matches(context.bid.root, ['data', '*'])
    .filter(
      ({ value }) =>
        member(member(value, 'read'), 'by') === context.subject.value && member(value, 'idsUnder') === 'vendor',
    )
    .slice(0, 1)
    .map(({ keys }) => ({
      reason: 'unmet',
      message: 'By the bid itself the identifiers lie under a name of the vendor, and would end with the contract.',
      expected: "a URN, or an address under a domain of the buyer's",
      found: 'vendor',
      places: [context.claimed(`#/${[...keys, 'idsUnder'].join('/')}`)],
    }));

const lies = (host: string, domain: string): boolean => {
  const name = host.replace(/:\d+$/, '');
  return name === domain || name.endsWith(`.${domain}`);
};

const finding = (context: CheckContext, id: string, count: number, shown: PlaceRef): Finding => {
  const claim = claimOf(context);
  const base = { found: id, places: [...(claim === undefined ? [] : [claim]), shown] };
  const many = count === 1 ? 'An identifier lies' : `${count} identifiers lie`;
  return claim === undefined
    ? {
        ...base,
        reason: 'unmet',
        message: `${many} under a domain of the vendor and would end with the contract.`,
        expected: "a URN, or an address under a domain of the buyer's",
      }
    : {
        ...base,
        reason: 'contradicted',
        message: `The bid says that the names are not the vendor's; ${many.charAt(0).toLowerCase()}${many.slice(1)} under a domain of the vendor.`,
        expected: 'identifiers under the name that the bid claims',
      };
};

/** The place where the bid says, for data that is read here, that the names belong to the buyer or to nobody. */
const claimOf = (context: CheckContext): PlaceRef | undefined => {
  const item = matches(context.bid.root, ['data', '*']).find(
    ({ value }) =>
      member(member(value, 'read'), 'by') === context.subject.value &&
      ['buyer', 'standard'].includes(String(member(value, 'idsUnder'))),
  );
  return item && context.claimed(`#/${[...item.keys, 'idsUnder'].join('/')}`);
};

const unknownOwner = (
  context: CheckContext,
  addressed: readonly {
    readonly file: { shown: (pointer: string) => PlaceRef };
    readonly index: number;
    readonly entity: { readonly idHost?: string };
  }[],
): Question => ({
  question: `Whose are the host names in the identifiers of ${context.subject.label.replace(/^The/, 'the')}?`,
  why: `The bid names no domains of the vendor, so ${[...new Set(addressed.map(({ entity }) => entity.idHost))].slice(0, 3).join(', ')} cannot be told from the buyer's.`,
  places: addressed.slice(0, 1).map(({ file, index }) => file.shown(`/entities/${index}/id`)),
});
