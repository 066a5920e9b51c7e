import { existsSync, readFileSync } from 'node:fs';

const captures = '../shared/corpus/captures/';

/**
 * A recording (HAR) made of the captured answers of a real server, as a value: the loopback address of the capture is replaced by the
 * host of the offer, status, headers and bodies stay as they were received.
 */
export const capturedRecording = (server: string, host: string, startedDateTime = '2026-11-10T10:00:00Z') => {
  const rows = readFileSync(`${captures}INDEX.tsv`, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([file = '']) => file.startsWith(`${server}/`));
  const entries = rows.map(([file = '', status = '', type = '', , url = '']) => ({
    startedDateTime,
    time: 5,
    request: { method: 'GET', url: url.replace(/^https?:\/\/[^/]+/, host), headers: [] },
    response: {
      status: Number(/\d{3}/.exec(status)?.[0] ?? 0),
      headers: headersOf(`${captures}${file}.head`),
      content: { size: 1, mimeType: type, text: readFileSync(captures + file, 'utf8') },
    },
  }));
  return { log: { version: '1.2', creator: { name: 'capture', version: '1' }, entries } };
};

const headersOf = (path: string) =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split(/\r?\n/)
        .filter((line) => /^[\w-]+:/.test(line))
        .map((line) => ({ name: line.slice(0, line.indexOf(':')), value: line.slice(line.indexOf(':') + 1).trim() }))
    : [];
