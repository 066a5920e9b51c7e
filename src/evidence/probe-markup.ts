import type { SourceText } from '../source/text.ts';
import type { TextProbe } from './probe-text.ts';

/** Tells HTML, XML (with the name and namespace of its root element) and other text that begins with an angle bracket. */
export const probeMarkup = (source: SourceText, head: string): TextProbe => {
  const body = withoutProlog(head);
  if (body === undefined) return { format: 'text', source };
  const tag = /^<(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)((?:\s[^>]*)?)\/?>/.exec(body);
  if (
    /^<!doctype\s+html/i.test(head) ||
    /^<!doctype\s+html/im.test(head.slice(0, 2_000)) ||
    /^html$/i.test(tag?.[2] ?? '')
  )
    return { format: 'html', source, element: { name: 'html', namespace: '' } };
  if (!tag) return { format: 'text', source };
  const [, prefix, name = '', attributes = ''] = tag;
  if (prefix === undefined && /^(head|body|main|div|section|article|nav|p|h[1-6]|table|ul|form)$/i.test(name))
    return { format: 'html', source, element: { name: name.toLowerCase(), namespace: '' } };
  const declared = prefix === undefined ? 'xmlns' : `xmlns:${prefix.replaceAll('.', '\\.')}`;
  const namespace = new RegExp(`\\s${declared}\\s*=\\s*["']([^"']*)`).exec(attributes)?.[1] ?? '';
  return { format: 'xml', source, element: { name, namespace } };
};

/** Cuts processing instructions, comments and the document type, step by step; undefined where one of them does not end. */
const withoutProlog = (head: string): string | undefined => {
  let rest = head;
  for (;;) {
    rest = rest.trimStart();
    const end = rest.startsWith('<?')
      ? after(rest, '?>')
      : rest.startsWith('<!--')
        ? after(rest, '-->')
        : rest.startsWith('<!')
          ? afterDoctype(rest)
          : 0;
    if (end === 0) return rest;
    if (end === undefined) return undefined;
    rest = rest.slice(end);
  }
};

const after = (text: string, mark: string): number | undefined => {
  const at = text.indexOf(mark);
  return at < 0 ? undefined : at + mark.length;
};

const afterDoctype = (text: string): number | undefined => {
  const close = text.indexOf('>');
  const subset = text.indexOf('[');
  return subset >= 0 && subset < close ? after(text, ']>') : close < 0 ? undefined : close + 1;
};
