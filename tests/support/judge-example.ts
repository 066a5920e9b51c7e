import { checks } from '../../src/checks/registry.ts';
import { judge } from '../../src/engine/judge.ts';
import { waiversOn } from '../../src/engine/waive.ts';
import type { RuleFile } from '../../src/generated/rule.ts';
import type { TenderFile } from '../../src/generated/tender.ts';
import { gather } from '../../src/load/gather.ts';
import type { Manifest } from '../../src/load/load-manifest.ts';
import { resolveBid } from '../../src/load/resolve-bid.ts';
import type { Rule } from '../../src/model/pack.ts';
import type { Judgement, PlaceRef } from '../../src/model/result.ts';
import type { Json } from '../../src/source/pointer.ts';
import { sourceText } from '../../src/source/text.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { memoryFolder } from './memory-folder.ts';

/** An example of a rule: a part of a manifest, the files that it names, and a part of a tender. */
export type Example = NonNullable<NonNullable<RuleFile['examples']>['pass']>[number];

/** Judges an example as if its files were attached; the date is 2026-11-16 where the example names none. */
export const judgeExample = async (rule: Rule, example: Example): Promise<Judgement> => {
  const value = { kind: 'bid', ...example.bid } as { readonly [key: string]: Json };
  const manifest: Manifest = {
    file: 'bid.yaml',
    value,
    document: parseYaml(sourceText('bid.yaml', JSON.stringify(value))),
    sha256: '',
  };
  const gathered = await gather(value, memoryFolder(example.files ?? {}));
  const tender = {
    bidlint: '1',
    kind: 'tender',
    reference: 'example',
    needs: [],
    requirements: [],
    ...example.tender,
  } as unknown as TenderFile;
  const { goLive, waivers } = tender;
  const asOf = example.asOf ?? '2026-11-16';
  return judge(
    rule,
    rule.level,
    {},
    {
      bid: resolveBid(manifest, gathered),
      kind: value['kind'] === 'system' ? 'system' : 'bid',
      tender,
      tenderFile: 'tender.yaml',
      dates: { asOf, ...(goLive !== undefined && { goLive }) },
      ...(waivers !== undefined && { waivers: waiversOn({ rule: rule.id, requirements: [] }, waivers, asOf) }),
      checks,
      seen: new Map(),
    },
  );
};

/** A place as an example writes it: file#pointer, or file:line. */
export const printedPlace = ({ file, spot }: PlaceRef): string =>
  spot.pointer !== undefined ? `${file}#${spot.pointer}` : spot.line !== undefined ? `${file}:${spot.line}` : file;
