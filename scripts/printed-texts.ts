import type { RuleFile } from '../src/generated/rule.ts';

/** The texts of a rule that reports print, by the name under which a translation has them. */
export const printedTexts = ({ title, failTitle, remediation, shows, check }: RuleFile) => ({
  title,
  failTitle,
  remediation,
  shows,
  question: check.ask?.question,
});
