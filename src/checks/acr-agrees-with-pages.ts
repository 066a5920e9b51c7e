import type { HtmlFacts } from '../generated/facts.ts';
import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';

type Parameters = { readonly levels: readonly string[] };
type Fault = { readonly num: string; readonly says: string; readonly fact: string };

/**
 * An accessibility report does not claim what a saved page of the bid refutes at first sight: a page without title or language,
 * or images without a text. Takes `report` and `pages`; the subject is the bid. Parameter `levels`: the degrees that are refuted.
 */
export const acrAgreesWithPages: RegisteredCheck<Parameters> = {
  about: 'Holds an accessibility report against saved pages: their title, language and texts of images.',
  parameters: () => ({
    type: 'object',
    required: ['levels'],
    properties: { levels: { type: 'array', items: { type: 'string' } } },
  }),
  run: (context, { levels }) => {
    const reports = filesOfKind(context.files['report'], 'openacr');
    const pages = filesOfKind(context.files['pages'], 'html').filter(({ facts }) => facts.words > 0);
    const ids = [...reports, ...pages].map(({ file }) => file.attachment.id);
    return {
      findings: pages.flatMap(({ file, facts }) =>
        faultsOf(facts).flatMap((fault) => contradictions(reports, file, fault, levels)),
      ),
      examined: [
        { count: reports.length > 0 ? pages.length : 0, unit: 'saved pages' },
        { count: pages.length > 0 ? reports.length : 0, unit: 'reports' },
      ],
      looked: ids,
      compared: ids,
    };
  },
};

const faultsOf = ({ title, lang, imagesWithoutAlt }: HtmlFacts): readonly Fault[] => [
  ...((title ?? '').trim() === '' ? [{ num: '2.4.2', says: 'has no title', fact: '/title' }] : []),
  ...((lang ?? '').trim() === '' ? [{ num: '3.1.1', says: 'does not name its language', fact: '/lang' }] : []),
  ...(imagesWithoutAlt > 0
    ? [
        {
          num: '1.1.1',
          says: `has ${imagesWithoutAlt === 1 ? 'one image' : `${imagesWithoutAlt} images`} without an alt attribute`,
          fact: '/imagesWithoutAlt',
        },
      ]
    : []),
];

const contradictions = (
  reports: readonly FileOfKind<'openacr'>[],
  page: InputFile,
  { num, says, fact }: Fault,
  levels: readonly string[],
): Finding[] =>
  reports.flatMap(({ file, facts }) => {
    const index = facts.rows.findIndex(
      (row) => row.num === num && row.component === 'web' && !row.disabled && levels.includes(row.level),
    );
    if (index === -1) return [];
    return [
      {
        reason: 'contradicted' as const,
        message: `The report says "${facts.rows[index]?.level ?? ''}" of ${num}; the saved page ${page.attachment.file} ${says}.`,
        expected: 'a degree that admits the failure',
        found: says,
        places: [file.shown(`/rows/${index}/level`), page.shown(fact)],
      },
    ];
  });
