import type { Kind, Probe } from '../model/evidence.ts';
import { isObject } from '../source/pointer.ts';
import { statementTitle } from './a11y-words.ts';
import { isBroken, readBroken } from './broken-file.ts';

/** An accessibility statement: a page or text by its title, or data with the fields that public services use. */
export const a11yStatement: Kind = {
  name: 'a11y-statement',
  title: 'accessibility statement',
  recognisedBy:
    'A page, Markdown or text whose title or a heading says accessibility statement (in twelve languages); YAML or JSON with complianceStatus or conformanceStatus and the service that it speaks of.',
  recognise: (probe) => isBroken(probe, ['complianceStatus:', 'serviceName:']) || isData(probe) || isPage(probe),
  read: async (probe) => {
    if (isData(probe)) {
      const { readStatementData } = await import('./a11y-statement-data.ts');
      return isObject(probe.root) ? readStatementData(probe.root) : readBroken(probe, a11yStatement.title);
    }
    if (!isPage(probe)) return readBroken(probe, a11yStatement.title);
    const { readStatementPage } = await import('./a11y-statement-page.ts');
    return readStatementPage(probe);
  },
};

const isData = ({ root, format }: Probe): boolean =>
  (format === 'yaml' || format === 'json') &&
  isObject(root) &&
  ['complianceStatus', 'conformanceStatus', 'compliance_status', 'conformance_status'].some((key) =>
    Object.hasOwn(root, key),
  ) &&
  [
    'serviceName',
    'service',
    'website',
    'product',
    'application',
    'entity',
    'organisation',
    'organization',
    'name',
  ].some((key) => Object.hasOwn(root, key));

const isPage = ({ source, format, root }: Probe): boolean => {
  if (source === undefined) return false;
  const head = source.text.slice(0, 200_000);
  if (format === 'html') return headings(head).some((words) => statementTitle.test(words));
  if (format === 'markdown')
    return (
      (isObject(root) && typeof root.title === 'string' && statementTitle.test(root.title)) ||
      head.split(/\r?\n/).some((line) => /^#{1,3}\s/.test(line) && statementTitle.test(line)) ||
      headings(head).some((words) => statementTitle.test(words))
    );
  return format === 'text' && statementTitle.test(head.trimStart().split(/\r?\n/, 1)[0] ?? '');
};

/** The words of the title and of the headings of a page. */
const headings = (head: string): readonly string[] =>
  [...head.matchAll(/<(title|h[1-3])\b[^>]{0,500}>([\s\S]{0,500}?)<\/\1>/gi)].map(([, , words = '']) =>
    words.replace(/<[^>]{0,300}>/g, ' ').replace(/\s+/g, ' '),
  );
