import { describe, expect, it } from 'vitest';
import { html } from '../../src/evidence/html.ts';
import { statusWords } from '../../src/evidence/html-status.ts';
import { readAs } from '../../src/evidence/read-evidence.ts';
import { probeOf, readWell, tools } from './reading.ts';

const page = `<!doctype html>
<html lang="nl" dir="ltr">
<head><title>Toegankelijkheid</title><script>document.write("<p>never said</p>")</script></head>
<body>
<header><nav aria-label="Menu"><a href="/a">A</a> <a href="mailto:acr@citypulse.example">Mail</a></nav></header>
<main>
<h1>Toegankelijkheids&shy;verklaring</h1>
<h3>Status</h3>
<p>Deze site voldoet <b>gedeeltelijk</b>
aan WCAG, opgesteld op 2 mei 2026.
<p>Tweede alinea<img src="x"><img src="y" alt="">
<form action="/x"><label for=q>Zoek</label><input id=q><label>Naam <input name=n></label><input name=z><input type=hidden></form>
<table><tr><th>a</table><table><tr><td>1</table>
</main>
<footer>TBD</footer>
</body></html>`;

describe('web page', () => {
  it('reads the structure from the file alone', async () => {
    const { facts, spots, passages } = await readWell(html, page);
    expect(facts).toMatchObject({
      title: 'Toegankelijkheid',
      lang: 'nl',
      dir: 'ltr',
      headings: [{ level: 1 }, { level: 3, text: 'Status' }],
      h1: 1,
      skippedLevels: 1,
      landmarks: [{ role: 'banner' }, { role: 'navigation', label: 'Menu' }, { role: 'main' }, { role: 'contentinfo' }],
      forms: [{ fields: 3, unlabelled: 1, action: '/x' }],
      links: 2,
      linkTargets: ['/a', 'mailto:acr@citypulse.example'],
      images: 2,
      imagesWithoutAlt: 1,
      tables: 2,
      tablesWithoutHeaders: 1,
      statusWords: ['partially'],
      dates: ['2026-05-02'],
      placeholders: 1,
    });
    expect(spots['/headings/1']).toEqual({ line: 8 });
    expect(spots['/imagesWithoutAlt']).toEqual({ line: 11 });
    expect(passages?.map(({ text }) => text)).not.toContain('never said');
    expect(passages?.find(({ text }) => text.startsWith('Deze'))).toEqual({
      text: 'Deze site voldoet gedeeltelijk aan WCAG, opgesteld op 2 mei 2026.',
      spot: { line: 9 },
    });
  });

  it('says nothing of a language or title that the page does not have', async () => {
    const { facts } = await readWell(html, '<!DOCTYPE html><p>hello');
    expect(facts).not.toHaveProperty('lang');
    expect(facts).not.toHaveProperty('title');
  });

  it('does not follow nesting beyond 500, and leaves absurd nesting to a person', async () => {
    const nested = (depth: number) => `<!doctype html>${'<div>'.repeat(depth)}<p>deep</p>`;
    expect((await readWell(html, nested(2_000))).facts.words).toBe(1);
    expect(await readAs(html, probeOf('f', nested(20_000)), tools)).toEqual({
      state: 'unreadable',
      why: 'this tool could not read it as web page (its elements are nested more than 5,000 deep)',
    });
  });

  it.each([
    ['This website is partially compliant with WCAG 2.1 AA.', ['partially']],
    ['Ce site est totalement conforme au RGAA.', ['fully']],
    ['Der Auftritt ist nicht vereinbar mit der BITV.', ['not']],
    ['The following content is not accessible for the reasons below.', []],
  ])('%s', (text, degrees) => expect(statusWords(text)).toEqual(degrees));

  it('is recognised by its doctype or root', () => {
    expect(html.recognise(probeOf('f', '<html><body>x</body></html>'))).toBe(true);
    expect(html.recognise(probeOf('f', '<feed xmlns="http://www.w3.org/2005/Atom"/>'))).toBe(false);
  });
});
