import type { BidReport, Excerpt, Run } from '../../../src/generated/report.ts';
import { run, unrunnable, weak } from '../sample.ts';

/** What a bid may hold to act where its report is read: terminals, build servers, markup, spreadsheets, links. */
export const hostile: readonly (readonly [string, string])[] = [
  ['terminal escapes', '\u001b]0;owned\u0007\u001b[2J'],
  ['characters that XML lacks', '\u0000\u0008\u007f\u009b31m\ufffe\uffff'],
  ['characters that turn and hide', '\u202egnp.exe\u2066\u200b\u2028'],
  ['blanks at the end', ' \u00a0 '],
  ['half surrogate pairs', '\ud800 half \udc00'],
  ['commands of GitHub', '\r\n::error file=a.ts,line=1::owned\r\n'],
  ['commands that stop commands', '\n  ::stop-commands::owned\n'],
  [
    'commands of the old form',
    '##[error]owned ##[set-output name=x]y ##vso[task.setvariable variable=x]y ##teamcity[buildStatus]',
  ],
  ['percent escapes', '%0A::warning::owned %25 a,b:c'],
  ['lines of TAP', '\nok 1 - owned\nnot ok 2\n1..0 # SKIP all\nBail out! owned\n  ...\n  ---\n# TODO # SKIP \\# \\\\'],
  [
    'markup of HTML and XML',
    '<script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; </code></td></table></failure> ]]> <!-- --> <?x?>',
  ],
  [
    'links',
    '[click](http://evil.example) ![x](http://evil.example/x.png) <http://evil.example> http://evil.example www.evil.example',
  ],
  [
    'mentions, emphasis, code and placeholders',
    'me@evil.example @someone #123 **bold** _it_ `code` ``` ~~~ | {{ insert: param, x }} {0} {1}',
  ],
  ['the end of a JSON string', '"}],"level":"note","kind":"pass" \\" \\'],
  ['formulas', "=cmd|'/C calc'!A0;=1+1;\t=2+2;\"=3+3"],
];

/** The beginnings of formulas; a cell must begin with none of them. */
export const formulas: readonly string[] = [
  '=1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  '"=1',
];

/** The run and the bids of the sample with `ending` behind every text that a bid, a tender or a pack brings, and `beginning` before it. */
export const poisoned = (
  ending: string,
  beginning = '',
): { readonly run: Run; readonly bids: readonly BidReport[] } => {
  const text = (before: string): string => `${beginning}${before}${ending}`;
  const excerpt = ({ text: before, start, length }: Excerpt): Excerpt => ({
    text: text(before),
    start: start + beginning.length,
    length,
  });
  const walk = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => walk(each, name));
    if (typeof value === 'string') return kept.has(name) ? value : text(value);
    if (typeof value !== 'object' || value === null) return value;
    if (name === 'excerpt') return excerpt(value as Excerpt);
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, walk(below, key)]));
  };
  return {
    run: { ...(walk(run, 'run') as Run), packs: [...run.packs] },
    bids: [weak, unrunnable].map((bid) => walk(bid, 'bid') as BidReport),
  };
};

/** Members whose values this program makes itself, and ids that the loader of packs holds to their pattern. */
const kept = new Set(
  'rule pack id level outcome reason assurance basis addressee role state kind verdict date sha256 closes published goLive notShown url name'.split(
    ' ',
  ),
);

/** What no text of a report may hold once it is printed; line ends are looked for where they matter. */
export const acting =
  /[^\n\P{Cc}]|[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]|\p{Cs}|##(?:\[|vso\[|teamcity\[)/u;

/** The shape of a value: its members and how many lines each text has, but not what the texts say. */
export const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === 'string') return value.split('\n').length;
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, shapeOf(below)]));
};

/** All texts in a value. */
export const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};
