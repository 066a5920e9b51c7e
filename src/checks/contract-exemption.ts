import type { RegisteredCheck } from '../model/check.ts';
import { isObject, valueAt } from '../source/pointer.ts';

type Parameters = { readonly articles: { readonly [ground: string]: string } };

/**
 * A claimed exemption from the duties on switching is disclosed: with its ground and the article that gives it (Data Act
 * Art. 31(3)). A person judges each claim. The subject is the bid.
 */
export const contractExemption: RegisteredCheck<Parameters> = {
  about: 'Looks whether a claimed exemption names its ground and its article, and puts it to a person.',
  parameters: () => ({
    type: 'object',
    required: ['articles'],
    additionalProperties: false,
    properties: { articles: { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } } },
  }),
  run: (context, { articles }) => {
    const place = context.claimed('#/system/exemption');
    const exemption = valueAt(context.bid.root, '/system/exemption');
    const fail = (reason: 'missing' | 'contradicted', message: string, places = [place]) => ({
      findings: [{ reason, message, expected: 'none, or an exemption with its ground (why) and its article', places }],
      examined: [],
      looked: [],
    });
    if (!isObject(exemption))
      return fail(
        'missing',
        'The bid does not say whether it claims an exemption from the duties on switching (system.exemption).',
      );
    const [why, article] = [exemption['why'], exemption['article']];
    if (typeof why !== 'string' || typeof article !== 'string')
      return fail(
        'missing',
        `The bid claims an exemption and names no ${typeof why === 'string' ? 'article' : 'ground'}.`,
      );
    const [own, other] = [
      articles[why],
      Object.values(articles).find((each) => each !== articles[why] && article.includes(each)),
    ];
    if (own !== undefined && other !== undefined && !article.includes(own))
      return fail(
        'contradicted',
        `The ground ${why} belongs to Art. ${own}; the bid names ${article}.`,
        ['why', 'article'].map((member) => context.claimed(`#/system/exemption/${member}`)),
      );
    return {
      findings: [],
      questions: [
        {
          question: `Is the service exempt by ${article}, because it is a ${why.replace('-', ' ')}?`,
          why: 'The bidder claims it. Duties that fall away with it are asked about by their own rules.',
          places: [place],
        },
      ],
      examined: [{ count: 1, unit: 'exemptions' }],
      looked: [],
    };
  },
};
