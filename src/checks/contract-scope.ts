import type { CheckContext, CheckResult } from '../model/check.ts';
import { isAttachment } from '../model/resolved.ts';
import type { Finding, Note } from '../model/result.ts';
import { isObject } from '../source/pointer.ts';
import union from './contract-union-members.json' with { type: 'json' };
import { anyUnread } from './unread-files.ts';

/** The grounds of a claimed exemption under which a duty of the Data Act falls away (Art. 31(1) custom-built, 31(2) test version). */
export type ExemptBy = readonly ('custom-built' | 'test-version')[];

/**
 * Turns what departs from a duty of the Data Act into a question where the bidder claims an exemption under which the
 * duty would fall away: a person judges the claim. A service that meets the duty all the same passes.
 */
export const unlessExempt = (result: CheckResult, exemptBy: ExemptBy, context: CheckContext): CheckResult => {
  const { findings } = result;
  const ground = claimedGround(context);
  const [first] = findings;
  if (first === undefined || ground === undefined || !(exemptBy as readonly string[]).includes(ground.why))
    return result;
  return {
    ...result,
    findings: [],
    questions: [
      {
        question: `Is the service free of this duty, as the bidder states (${ground.article}, ${ground.why})?`,
        why: `Without the exemption this departs: ${first.message}`,
        places: [context.claimed('#/system/exemption'), ...findings.flatMap(({ places }) => places).slice(0, 4)],
      },
      ...(result.questions ?? []),
    ],
  };
};

const claimedGround = ({ bid }: CheckContext): { readonly article: string; readonly why: string } | undefined => {
  const { system } = bid.root;
  const exemption = isObject(system) ? system['exemption'] : undefined;
  if (!isObject(exemption) || typeof exemption['why'] !== 'string') return undefined;
  const article = exemption['article'];
  return { why: exemption['why'], article: typeof article === 'string' ? article : 'no article named' };
};

/** The finding that a duty is not shown, since no file is named at its place, with the cause that the engine gives it in other rules; none where a file stands there that could not be looked at. */
export const noFile = ({ bid, claimed, subject }: CheckContext, place: string, what: string): readonly Finding[] =>
  anyUnread(bid, [place])
    ? []
    : [
        {
          reason: 'missing',
          message: `The bid names no file that is ${what}.`,
          expected: what,
          cause: `no #${place} of ${subject.keys.join('.')}`,
          places: [claimed(`#${place.slice(0, place.lastIndexOf('/'))}`)],
        },
      ];

/** What a reader should know where the buyer is not in the Union: the Data Act does not bind there, the tender asks all the same. */
export const scopeNotes = (context: CheckContext): Note[] => {
  const country = context.tender.buyer?.country;
  if (country === undefined || union.countries.includes(country)) return [];
  return [
    {
      message: `The buyer is in ${country}, which is no member state of the European Union. There the demand is the tender's own; whether the Data Act binds as well is not judged.`,
      places: [context.asked('/buyer/country')],
    },
  ];
};

/** The files at the place of the contract that cannot be judged by their text: what we cannot read, or what is faulty and told already. */
export const contractIsBlocked = (contract: unknown): boolean =>
  [contract].flat().some((file) => isAttachment(file) && file.state !== 'read');
