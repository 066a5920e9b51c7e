import { UsageError } from '../source/errors.ts';
import type { Reporter } from './reporter.ts';
import { text } from './text.ts';

/** The formats, each loaded when it is asked for, but the one that nearly every run asks for. A new format is a new file and a line here. */
const loaders: { readonly [name: string]: () => Promise<Reporter> } = {
  text: async () => text,
  html: async () => (await import('./html.ts')).html,
  markdown: async () => (await import('./markdown.ts')).markdown,
  'markdown-comment': async () => (await import('./markdown-comment.ts')).markdownComment,
  pdf: async () => (await import('./pdf.ts')).pdf,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  'github-summary': async () => (await import('./github-summary.ts')).githubSummary,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  tap: async () => (await import('./tap.ts')).tap,
  oscal: async () => (await import('./oscal.ts')).oscal,
  earl: async () => (await import('./earl.ts')).earl,
  csv: async () => (await import('./csv.ts')).csv,
  'csv-rules': async () => (await import('./csv-rules.ts')).csvRules,
  xlsx: async () => (await import('./xlsx.ts')).xlsx,
  docx: async () => (await import('./docx.ts')).docx,
  requirements: async () => (await import('./requirements.ts')).requirements,
  'requirements-csv': async () => (await import('./requirements-csv.ts')).requirementsCsv,
  'requirements-xlsx': async () => (await import('./requirements-xlsx.ts')).requirementsXlsx,
  'requirements-docx': async () => (await import('./requirements-docx.ts')).requirementsDocx,
  clarification: async () => (await import('./clarification.ts')).clarification,
  'clarification-docx': async () => (await import('./clarification-docx.ts')).clarificationDocx,
};

/** The names that `--format` takes. */
export const formatNames: readonly string[] = Object.keys(loaders);

/** Loads the reporter of a format. Throws UsageError for a name that is not in `formatNames`. */
export const reporterNamed = async (name: string): Promise<Reporter> => {
  const load = Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  if (load === undefined)
    throw new UsageError(`There is no format "${name}".`, `Known formats: ${formatNames.join(', ')}.`);
  return load();
};
