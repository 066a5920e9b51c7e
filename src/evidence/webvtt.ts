import type { Facts, Kind, Passage, Probe, Reading, Spot } from '../model/evidence.ts';
import { present } from './members.ts';
import { findPlaceholders } from './placeholders.ts';
import { problemList } from './problem-list.ts';

/** Captions, subtitles, descriptions or chapters in WebVTT. Whether they fit their film is for people. */
export const webvtt: Kind = {
  name: 'webvtt',
  title: 'WebVTT caption file',
  recognisedBy: 'A text whose first line is WEBVTT, alone or with a title behind it.',
  recognise: (probe) => /^\uFEFF?WEBVTT(?=[ \t\r\n]|$)/.test(probe.source?.text.slice(0, 12) ?? ''),
  read: (probe) => readCaptions(probe),
};

type Cue = { readonly line: number; readonly start: number; readonly end: number; readonly text: string };

const timing =
  /^[ \t]*((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})[ \t]*-->[ \t]*((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})(?:[ \t].*)?$/;

const readCaptions = (probe: Probe): Reading => {
  const lines = (probe.source?.text ?? '').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const problems = problemList();
  const headers: Record<string, string> = {};
  let index = 1;
  for (; index < lines.length && (lines[index] ?? '').trim() !== ''; index++) {
    const header = /^([A-Za-z-]{2,30}):[ \t]*(.+)$/.exec(lines[index] ?? '');
    if (header) headers[(header[1] ?? '').toLowerCase()] = (header[2] ?? '').trim();
  }
  const cues: Cue[] = [];
  let styles = false;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    if (line.trim() === '') {
      index++;
      continue;
    }
    const from = index;
    while (index < lines.length && (lines[index] ?? '').trim() !== '') index++;
    const block = lines.slice(from, index);
    if (/^(NOTE|STYLE|REGION)(?=\s|$)/.test(line)) {
      styles ||= line.startsWith('STYLE');
      continue;
    }
    const at = block.slice(0, 2).findIndex((each) => each.includes('-->'));
    if (at < 0) {
      problems.add('This block is no cue: it has no line with times.', { line: from + 1 });
      continue;
    }
    const match = timing.exec(block[at] ?? '');
    if (match === null) {
      problems.add('The times of this cue are not written as WebVTT wants (00:00:00.000 --> 00:00:00.000).', {
        line: from + at + 1,
      });
      continue;
    }
    cues.push({
      line: from + at + 1,
      start: seconds(match[1]),
      end: seconds(match[2]),
      text: block.slice(at + 1).join('\n'),
    });
  }
  for (const [place, { start, end, line }] of cues.entries()) {
    if (end <= start) problems.add('The cue ends before it begins.', { line });
    if (start < (cues[place - 1]?.start ?? 0)) problems.add('The cue begins before the one before it.', { line });
  }
  if (cues.length === 0) problems.add('The file holds no cue.');
  return {
    ...factsOf(lines[0] ?? '', headers, cues, styles),
    state: 'read',
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const factsOf = (
  first: string,
  headers: Readonly<Record<string, string>>,
  cues: readonly Cue[],
  styles: boolean,
): { readonly facts: Facts; readonly spots: Record<string, Spot>; readonly passages: readonly Passage[] } => {
  const words = cues.map(({ text }) => plain(text));
  const lengths = cues.map(({ start, end }) => end - start);
  const speeds = cues.map(({ start, end }, index) => (words[index] ?? '').length / Math.max(end - start, 0.001));
  const round = (value: number) => Math.round(value * 1_000) / 1_000;
  const fastest = speeds.length === 0 ? 0 : Math.max(...speeds.slice(0, 50_000));
  const [firstCue, lastCue] = [cues[0], cues.at(-1)];
  const speakers = new Set<string>();
  for (const { text } of cues)
    for (const [, voice = ''] of text.matchAll(/<v(?:\.[^\s>]*)?[ \t]+([^>]{1,80})>/g)) speakers.add(voice.trim());
  const facts: Facts = {
    cues: cues.length,
    ...(firstCue !== undefined &&
      lastCue !== undefined && {
        firstStart: firstCue.start,
        lastEnd: round(cues.reduce((most, { end }) => Math.max(most, end), 0)),
      }),
    spoken: round(lengths.reduce((sum, length) => sum + Math.max(0, length), 0)),
    words: words.reduce((sum, text) => sum + text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length, 0),
    ...present({
      language: headers.language,
      kind: headers.kind,
      title: first.replace(/^WEBVTT[ \t]*-?[ \t]*/, '').trim() || undefined,
    }),
    speakers: [...speakers].slice(0, 50),
    empty: words.filter((text) => text === '').length,
    overlapping: cues.filter(({ start }, index) => start < (cues[index - 1]?.start ?? 0)).length,
    longest: round(lengths.reduce((most, length) => Math.max(most, length), 0)),
    fastest: round(fastest),
    soundDescriptions: words.filter((text) => /^[([♪]/.test(text) || /[[(]\p{L}[^\])]{1,60}[\])]/u.test(text)).length,
    styles,
    placeholders: words.reduce((sum, text) => sum + findPlaceholders(text, 10).length, 0),
  };
  const slow = speeds.indexOf(fastest);
  const [quick] = slow < 0 ? [] : [cues[slow]];
  return {
    facts,
    spots: {
      '': { line: 1 },
      ...(firstCue && { '/firstStart': { line: firstCue.line } }),
      ...(lastCue && { '/lastEnd': { line: lastCue.line } }),
      ...(quick && { '/fastest': { line: quick.line } }),
    },
    passages: cues.flatMap(({ line }, index) =>
      (words[index] ?? '') === '' ? [] : [{ text: words[index] ?? '', spot: { line: line + 1 } }],
    ),
  };
};

const seconds = (written = ''): number => written.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

const plain = (text: string): string =>
  text
    .replace(/<[^>\n]{0,200}>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .trim();
