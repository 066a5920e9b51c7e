import { proveRule } from '../engine/compile-rule.ts';
import { compileSchema, type RuleSchema } from '../engine/schema.ts';
import { packOf, ruleOf } from '../engine/select.ts';
import { defaultTenderJson, defaultTenderSha256, defaultTenderText } from '../generated/default-tender.ts';
import type { TenderFile } from '../generated/tender.ts';
import type { Pack } from '../model/pack.ts';
import { decode } from '../source/decode.ts';
import { sha256 } from '../source/digest.ts';
import { type Document, nearest } from '../source/document.ts';
import { type Fault, UsageError } from '../source/errors.ts';
import { limits } from '../source/limits.ts';
import { keysOf, member } from '../source/pointer.ts';
import { readBounded } from '../source/read.ts';
import { readYaml } from '../source/read-yaml.ts';
import { lineColumnAt, type SourceText, sourceText } from '../source/text.ts';
import { schemaFaults } from './schema-faults.ts';
import { waiverFaults } from './waiver-faults.ts';

/** A tender that could be read. `screening` is true for the built-in default tender. */
export type Tender = {
  readonly file: string;
  readonly value: TenderFile;
  readonly sha256: string;
  readonly screening: boolean;
  readonly source: SourceText;
};

/** The built-in default tender, in force when none is named. */
export const defaultTender = (): Tender => ({
  file: 'default tender',
  value: JSON.parse(defaultTenderJson) as TenderFile,
  sha256: defaultTenderSha256,
  screening: true,
  source: sourceText('default tender', defaultTenderText),
});

/** Reads a tender file at a location; `path` is its name in messages. Throws UsageError with all its faults: a tender that names an unknown rule, pack or parameter judges nothing. */
export const loadTender = async (location: string, path: string, packs: readonly Pack[]): Promise<Tender> => {
  const read = readBounded(location, limits.manifestBytes);
  if (read.state !== 'read')
    throw new UsageError([
      {
        file: path,
        message: `The tender ${path} cannot be read: ${read.problem}.`,
        hint: 'Write one with: bidlint tender default > tender.yaml',
      },
    ]);
  const decoded = decode(read.bytes);
  if ('problem' in decoded)
    throw new UsageError([
      {
        file: path,
        message: `The tender cannot be read: ${decoded.problem}.`,
        hint: 'Name the tender file itself, a text file in YAML or JSON.',
      },
    ]);
  const source = sourceText(path, decoded.text);
  const document = await readYaml(source);
  if (document.faults.length > 0) throw new UsageError(document.faults);
  const kind = member(document.value, 'kind');
  if (kind === 'bid' || kind === 'system')
    throw new UsageError([
      {
        file: path,
        ...lineColumnAt(source, document.locate(['kind'])?.offset ?? 0),
        message: `This is a ${kind === 'bid' ? 'bid' : 'manifest of a system'}, not a tender file.`,
        hint: 'Name it without --tender; a tender file is written with: bidlint tender default > tender.yaml',
      },
    ]);
  const { tender: validate } = await import('../generated/validate-tender.js');
  const faults = await schemaFaults(document, validate, 'tender');
  if (faults.length > 0) throw new UsageError(faults);
  const value = document.value as unknown as TenderFile;
  const wrong = linkFaults(value, document, packs);
  if (wrong.length > 0) throw new UsageError(wrong);
  return { file: path, value, sha256: sha256(read.bytes), screening: false, source };
};

const linkFaults = (tender: TenderFile, document: Document, packs: readonly Pack[]): Fault[] => {
  const faults: Fault[] = [];
  const add = (pointer: string, message: string, hint: string): void => {
    const span = nearest(document, keysOf(pointer));
    faults.push({ file: document.source.file, ...(span && lineColumnAt(document.source, span.offset)), message, hint });
  };
  const ruleNamed = (id: string): Pack['rules'][number] | undefined =>
    packs.find((pack) => id.startsWith(`${pack.id}/`))?.rules.find((rule) => rule.id === id);
  tender.requirements.forEach((requirement, at) => {
    requirement.rules.forEach((link, index) => {
      const here = `/requirements/${at}/rules/${index}`;
      const [rule, pack] = [ruleOf(link), packOf(link)];
      if (pack !== undefined && !packs.some(({ id }) => id === pack))
        add(`${here}/pack`, `There is no pack "${pack}".`, `Known packs: ${packs.map(({ id }) => id).join(', ')}.`);
      const known = rule === undefined ? undefined : ruleNamed(rule);
      if (rule !== undefined && known === undefined)
        add(`${here}/rule`, `There is no rule "${rule}".`, 'See the rules with: bidlint rules');
      if (known === undefined) return;
      const level = ('level' in link ? link.level : undefined) ?? requirement.level;
      if (level === 'must' && (known.minAssurance ?? 'attached') === 'declared')
        add(
          `${here}`,
          `${known.id} passes on a declaration alone, so it cannot be asked as a must.`,
          'Ask it as should or may.',
        );
      for (const [name, given] of Object.entries(('parameters' in link ? link.parameters : undefined) ?? {})) {
        const parameter = known.parameters?.[name];
        if (parameter === undefined)
          add(
            `${here}/parameters/${name}`,
            `The rule ${known.id} has no parameter "${name}".`,
            `Its parameters: ${Object.keys(known.parameters ?? {}).join(', ') || 'none'}.`,
          );
        else
          for (const { expected } of compileSchema(parameter.schema as RuleSchema).departures(given))
            add(
              `${here}/parameters/${name}`,
              `The parameter ${name} does not fit: expected ${expected}.`,
              `The default is ${JSON.stringify(parameter.default)}.`,
            );
      }
      try {
        proveRule(known, { ...('parameters' in link ? link.parameters : undefined) });
      } catch (error) {
        add(
          here,
          `${known.id} cannot be judged with these parameters: ${(error as Error).message}.`,
          'Correct the parameters.',
        );
      }
    });
  });
  if (faults.length === 0) for (const { at, message, hint } of waiverFaults(tender, packs)) add(at, message, hint);
  return faults;
};
