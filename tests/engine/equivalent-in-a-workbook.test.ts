import { expect, it } from 'vitest';
import { makeZip } from '../evidence/make-zip.ts';
import { folderWith, identity } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

const manifest = `${identity}
interfaces:
  - { id: context, standards: [ngsi-ld@1.8] }
answers:
  mims/entity-ids-are-global:
    status: equivalent
    standard: ISO 19148
    because: Linear references are unique in the national road network.
    evidence: evidence/references.xlsx
`;

it('is for a person to open: that no workbook is read here is not the fault of the bidder', async () => {
  const cwd = folderWith({
    'bid.yaml': manifest,
    'evidence/references.xlsx': makeZip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="References" sheetId="1"/></sheets></workbook>',
    }),
  });
  const { out } = await runMain(['check', 'bid.yaml', '--format', 'json'], { cwd });
  const results: readonly { rule: string; outcome: string }[] = JSON.parse(out).bids[0].results;
  const outcomeOf = (rule: string) => results.find((each) => each.rule === rule)?.outcome;
  expect({
    argued: outcomeOf('mims/equivalents-are-argued'),
    answered: outcomeOf('mims/entity-ids-are-global'),
    files: outcomeOf('mims/files-are-what-they-say'),
  }).toEqual({ argued: 'review', answered: 'review', files: 'review' });
});
