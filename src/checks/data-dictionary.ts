import type { JsonSchemaFacts } from '../generated/facts.ts';
import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import type { Finding, Question } from '../model/result.ts';
import { describedColumns, speaksOf } from './data-described-columns.ts';
import { describedNames, plainName } from './data-described-names.ts';
import { describedOnly, withoutMeaning } from './data-described-open.ts';
import { describedWrongly } from './data-described-wrongly.ts';
import { type Category, categoryName, exportsOf, fileAsWhole, withParts } from './export-files.ts';
import { fieldsOf } from './export-records.ts';
import { someOf } from './some-of.ts';

/**
 * Every column or member of the exports of a category is described in its dictionary, and the dictionary of a table fits it:
 * where it names files, the entries of each file count for that file alone. Takes `dictionary`. The subject is a category.
 */
export const dataDictionary: RegisteredCheck<{ readonly [key: string]: never }> = {
  about:
    'Compares the columns or members of the exports with the names that the data dictionary describes, and their types and meanings with what it says of them.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const category = context.subject.value as Category;
    const dictionaries = context.files['dictionary'] ?? [];
    const described = dictionaries.map(({ attachment }) => describedNames(attachment));
    const known = new Set(described.flatMap((names) => [...(names ?? [])]));
    const columns = dictionaries.flatMap(describedColumns);
    const findings: Finding[] = [];
    const questions: Question[] = [];
    const exported = exportsOf(category)
      .flatMap(withParts)
      .flatMap((file) => {
        const fields = fieldsOf(file);
        return fields.length > 0 ? [{ file, fields }] : [];
      });
    const unsure = dictionaries.filter((_, index) => described[index] === undefined);
    let count = 0;
    for (const { file, fields } of exported) {
      count += fields.length;
      const own = columns.filter((column) => speaksOf(column, file.part ?? file.file));
      const names = own.length > 0 ? new Set(own.map(({ name }) => plainName(name))) : known;
      const used =
        own.length > 0
          ? own
          : columns.filter(({ name }) => fields.some((field) => plainName(field) === plainName(name)));
      findings.push(...describedWrongly(file, used, own.length > 0));
      questions.push(...describedOnly(file, own), ...withoutMeaning(used));
      const lacking = fields.filter((field) => !names.has(plainName(field)));
      if (lacking.length === 0) continue;
      const places = [
        { role: 'shown' as const, file: file.file, spot: {} },
        ...dictionaries.map((dictionary) => dictionary.shown('')),
      ];
      const what = `${lacking.length} of ${fields.length} columns of ${file.file}`;
      const [absent] = own.length > 0 ? [] : dictionaries.flatMap(partsElsewhere);
      if (unsure.length > 0)
        questions.push({
          question: `Does the dictionary describe ${someOf(lacking)}?`,
          why: `This tool cannot tell which columns ${unsure.map(({ attachment }) => attachment.file).join(', ')} describes.`,
          places,
        });
      else
        findings.push({
          reason: absent === undefined ? 'unmet' : 'unproven',
          message:
            absent === undefined
              ? `The dictionary does not describe ${what}: ${someOf(lacking)}.`
              : `The dictionary itself does not describe ${what}: ${someOf(lacking)}; it leaves a part to ${absent}, which is not in the bid.`,
          expected:
            absent === undefined
              ? 'a description of every column'
              : 'the schemas that the dictionary refers to, beside it',
          found: someOf(lacking),
          places,
        });
    }
    for (const file of exportsOf(category).filter(isPartlyLookedAt))
      questions.push({
        question: `Does the dictionary describe all of ${file.file}?`,
        why: `${file.file} holds more than this tool looks at; a person must look at the rest.`,
        places: [fileAsWhole(file)],
      });
    if (exported.length === 0)
      questions.push({
        question: `Does the dictionary describe all of ${categoryName(category)}?`,
        why: 'This tool cannot tell the columns of its export.',
        places: [context.claimed('/export')],
      });
    return {
      findings,
      questions,
      examined: [{ count, unit: 'columns' }],
      looked: [],
      compared: [...dictionaries.map(({ attachment }) => attachment.id), ...exported.map(({ file }) => file.id)],
    };
  },
};

/** Whether a file, or a part of it, holds more than this tool looks at. */
const isPartlyLookedAt = (file: Attachment): boolean =>
  withParts(file).some(({ unlooked = 0, cut }) => unlooked > 0 || cut !== undefined);

/** The schemas that a schema leaves a part of its description to, and that are not in the bid. */
const partsElsewhere = ({ attachment, facts }: InputFile): readonly string[] =>
  attachment.kind === 'json-schema'
    ? (facts as unknown as JsonSchemaFacts).references.external.flatMap(({ ref, state }) =>
        state === 'resolved' ? [] : [ref],
      )
    : [];
