import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { isObject, member, valueAt } from '../source/pointer.ts';
import { isBlankText } from './blank-words.ts';

/**
 * A category of data is told in words, and the bid says whether it is about people; accounts always are, a log of who did what
 * mostly is, and data of special kinds asks for an assessment. The subject is a category of data; takes no file.
 */
export const inventoryTold: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks whether a category of data is told in words, and whether the bid says that it is about people.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const what = member(context.subject.value, 'what');
    const told = typeof what === 'string' && !isBlankText(what) && !anyData.test(what.trim());
    const judged = personalOf(context);
    return {
      findings: [
        ...(told
          ? []
          : [
              missing(
                context,
                'what',
                `${context.subject.label} is not told in words (what).`,
                'what the data is about',
              ),
            ]),
        ...judged.findings,
      ],
      questions: judged.questions,
      examined: [{ count: 1, unit: 'categories of data' }],
      looked: [],
    };
  },
};

/** Words that fit all data, and so tell none. */
const anyData =
  /^(the |all |other |our )?(data|contents?|information|records?|stuff|misc(ellaneous)?|various|other|everything|gegevens|overige?|données|autres?|daten|sonstiges|datos|otros?)[.!]?$/i;

const missing = (context: CheckContext, key: string, message: string, expected: string): Finding => ({
  reason: 'missing',
  message,
  expected,
  places: [context.claimed(member(context.subject.value, key) === undefined ? '' : `/${key}`)],
});

type Judged = { readonly findings: readonly Finding[]; readonly questions: readonly Question[] };

const personalOf = (context: CheckContext): Judged => {
  const { label } = context.subject;
  const said = member(context.subject.value, 'personal');
  const personal = isObject(said) ? said['is'] : said;
  const holds = member(context.subject.value, 'holds');
  const places = [context.claimed('/personal'), context.claimed('/holds')];
  const findings: Finding[] = [];
  const questions: Question[] = [];
  if (personal === undefined)
    findings.push(
      missing(
        context,
        'personal',
        `The bid does not say whether ${label.replace(/^The/, 'the')} is about people (personal).`,
        'none, ordinary or special',
      ),
    );
  if (personal === 'none' && holds === 'accounts')
    findings.push({
      reason: 'contradicted',
      message: `${label} holds accounts, which are about people; the bid says that it is not (personal: none).`,
      expected: 'personal: ordinary',
      places,
    });
  if (personal === 'none' && holds === 'audit-log')
    questions.push({
      question: `Can nobody be told apart in ${label.replace(/^The/, 'the')}?`,
      why: 'It holds the log of who did what, and the bid says that it is not about people.',
      places,
    });
  if (personal === 'special' && valueAt(context.bid.root, '/personalData/dpia') === undefined)
    findings.push({
      reason: 'missing',
      message: `${label} holds data of special kinds, and no assessment of its effects is attached (personalData.dpia).`,
      expected: 'a data protection impact assessment, or the part of it that the vendor can write',
      places: [context.claimed('/personal')],
    });
  return { findings, questions };
};
