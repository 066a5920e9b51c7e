import type { PubliccodeFacts } from '../generated/facts.ts';
import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { matches, member, pointerOf } from '../source/pointer.ts';
import { brokenFile } from './broken-file.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';

/**
 * The publiccode.yml of the offered software, or of a product that it is built on, keeps its own rules, names the licence that
 * the bid names, and names no proprietary system that the bid leaves out. Takes `source`.
 */
export const softwarePapers: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Compares the licence and the dependencies in publiccode.yml with those that the bid names.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const files = filesOfKind(context.files['source'], 'publiccode');
    return {
      findings: files.flatMap((paper) => [
        ...brokenFile(paper.file, 'publiccode.yml'),
        ...otherLicence(context, paper),
        ...undisclosed(context, paper),
        ...nobodys(paper),
      ]),
      examined: [{ count: files.length, unit: 'descriptions of software' }],
      looked: files.map(({ file }) => file.attachment.id),
    };
  },
};

type Paper = FileOfKind<'publiccode'>;

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Where the bid names the licence of the software that the paper is of: the system itself, or a product that it is built on. */
const licencePlace = ({ bid }: CheckContext, { name }: PubliccodeFacts): string => {
  const upstream = matches(bid.root, ['system', 'builtOn', '*']).find(
    ({ value }) => name !== undefined && plain(String(member(value, 'name') ?? '')) === plain(name),
  );
  return upstream === undefined ? '/system/licence' : pointerOf([...upstream.keys, 'licence']);
};

const otherLicence = (context: CheckContext, { file, facts }: Paper): readonly Finding[] => {
  const at = licencePlace(context, facts);
  const [claimed] = matches(context.bid.root, at.slice(1).split('/'));
  const own = typeof claimed?.value === 'string' ? claimed.value : undefined;
  if (own === undefined || facts.licence === undefined || own.toLowerCase() === facts.licence.toLowerCase()) return [];
  return [
    {
      reason: 'contradicted',
      message: `The bid names the licence ${own}, and ${file.attachment.file} names ${facts.licence}.`,
      expected: own,
      found: facts.licence,
      places: [context.claimed(`#${at}`), file.shown('/licence')],
    },
  ];
};

const undisclosed = (context: CheckContext, { file, facts }: Paper): readonly Finding[] => {
  const named = matches(context.bid.root, ['system', 'builtOn', '*', 'name']).map(({ value }) => plain(String(value)));
  const left = facts.proprietaryDependencies.filter(
    (name) => !named.some((known) => plain(name).includes(known) || known.includes(plain(name))),
  );
  return left.length === 0
    ? []
    : [
        {
          reason: 'contradicted',
          message: `The software needs ${left.slice(0, 3).join(', ')}, which is proprietary, and the bid does not say so.`,
          expected: 'every product without which the system does not run, under system.builtOn',
          found: left.slice(0, 5).join(', '),
          places: [context.claimed('#/system/builtOn'), file.shown('/proprietaryDependencies')],
        },
      ];
};

const nobodys = ({ file, facts }: Paper): readonly Finding[] =>
  facts.urlIsPlaceholder
    ? [
        {
          reason: 'unmet',
          message: `The address of the source code, ${facts.url ?? 'none'}, belongs to nobody.`,
          expected: 'the address of the repository',
          places: [file.shown('/url')],
        },
      ]
    : [];
