import type { Result } from '../../generated/report.ts';
import { show } from '../show.ts';
import { sourcesWords } from '../view/rule-words.ts';
import { prose } from '../view/words.ts';
import { sarifLevel } from './sarif-result.ts';
import { sarifText } from './sarif-text.ts';

/** The rule under which the verdict of each bid stands. Ids of rules begin with their pack; no pack is named like this program. */
export const verdictRule = 'bidlint/verdict';

/** A rule as a SARIF reporting descriptor (section 3.49): what it demands, what to do, what would show it, its sources. */
export const sarifRule = (result: Result): object => {
  const { rule, pack, title, failTitle, remediation, shows, references, basis, addressee } = result;
  const help = [
    `To fix: ${prose(remediation)}`,
    `What would show it: ${prose(shows)}`,
    `Sources: ${sourcesWords(result)}`,
    ...references.flatMap(({ note }) => (note === undefined ? [] : [`Note: ${prose(note)}`])),
  ];
  const helpUri = references.map(({ url }) => url).find((url) => url !== undefined && isWebAddress(url));
  return {
    id: rule,
    shortDescription: { text: sarifText([prose(title)]) },
    fullDescription: { text: sarifText([`When it fails: ${prose(failTitle)}`]) },
    help: { text: sarifText(help) },
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level: sarifLevel(result) },
    properties: { tags: [pack], basis, addressee },
  };
};

/** The descriptor of the verdict. */
export const verdictDescriptor = {
  id: verdictRule,
  shortDescription: { text: 'The bid as a whole' },
  fullDescription: {
    text: 'The verdict over all mandatory rules: pass, fail, or open where it cannot be concluded yet or the bid could not be judged.',
  },
  help: { text: 'Read the results of the mandatory rules; they decide the verdict.' },
  defaultConfiguration: { level: 'error' },
};

/** Links are made of addresses on the web alone, written in plain ASCII. */
const isWebAddress = (url: string): boolean => /^https?:\/\/[!-~]+$/.test(url) && show(url) === url;
