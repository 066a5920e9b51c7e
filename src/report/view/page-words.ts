/** What a page says beside the blocks of a report: its language, the titles of its parts, and the captions of its tables and pictures. */
export const pageWords = {
  /** BCP 47 tag of all that this program says. */
  language: 'en',
  direction: 'ltr',
  skip: 'Skip to the report',
  contents: 'On this page',
  paper: 'screening report',
  basis: 'What was judged',
  outcomes: 'Outcomes by pack',
  outcomesTable: 'The same in numbers',
  outcomesCaption: 'Rules that the tender asks, by pack and outcome',
  ladder: 'How mandatory rules that are met are shown, from the strongest proof to the weakest',
  attention: 'What needs attention',
  attentionText:
    'In order of weight. Each leads to its finding in full; the numbers are those of every form of this report.',
  findings: 'Findings',
  questions: 'Questions for people',
  questionsText: 'What only people can judge. Each leads to the rule that asks it.',
  rules: 'Every rule',
  rulesText: 'All rules that the tender asks, with what they came to and what was looked at.',
  advice: 'Advice',
  adviceList: 'The rules of advice',
  adviceCaption: 'Rules that the tender does not ask',
  files: 'Every file',
  filesCaption: 'Files that the bid names',
  provenance: 'Where this report comes from',
  run: 'What all bids were judged by',
  outcome: 'Outcome',
  rule: 'Rule',
  state: 'State',
  file: 'File',
  number: 'No.',
  others: 'Rules that are met or do not apply',
  asks: 'What the rules ask',
  asksText: 'The same for all bids: what the tender asks, what comes next where it is not met, and the sources.',
  bids: 'Bids',
  bidsText: 'Each opens to its whole report.',
  summary: 'Summary',
  summaryCaption: 'Mandatory rules of each bid, by outcome',
  matrix: 'Rules and bids',
  matrixText:
    'What each rule came to for each bid. The numbers above the columns are those of the bids in the summary.',
  matrixCaption: 'Rules by bid',
  pictureText:
    'Each line is a bid, in the order of the summary; each column is a rule, in the order of the table below. The table tells how many bids came to what.',
  countsCaption: 'Rules by the number of bids that came to each outcome',
  notJudged: 'not judged',
} as const;

/** The parts of a report that all pages name alike. */
export type PageWords = typeof pageWords;
