import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

describe('bidlint inspect', () => {
  it('tells what a file is, whether it keeps the rules of its kind, and what it holds', async () => {
    const cwd = folderWith({ 'spots.csv': 'id,place\n1,north\n2,south\n' });
    const { code, out, error } = await runMain(['inspect', 'spots.csv'], { cwd });
    expect(error).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/^File +spots\.csv\nKind +CSV .*\(csv\)/);
    expect(out).toContain('\nFacts\n');
  });

  it('goes by what a file is, never by its ending', async () => {
    const cwd = folderWith({ 'openapi.yaml': '%PDF-1.7\n' });
    const { out } = await runMain(['inspect', 'openapi.yaml'], { cwd });
    expect(out).not.toContain('(openapi)');
    expect(out).toMatch(/\n(Valid|Read) +no: it /);
  });

  it('says of text in an encoding that it does not name that it is not read, not that it is wrong', async () => {
    const cwd = folderWith({ 'spots.csv': Uint8Array.from(Buffer.from('id;naam\n1;Straße\n', 'latin1')) });
    const { out } = await runMain(['inspect', 'spots.csv', '-f', 'json'], { cwd });
    expect(JSON.parse(out)).toMatchObject({ valid: null, why: expect.stringMatching(/another encoding than UTF-8/) });
  });

  it('prints what a broken file lacks, with its place', async () => {
    const cwd = folderWith({
      'openapi.json': '{ "openapi": "3.1.0",\n  "info": { "title": "Parking" },\n  "paths": {} }',
    });
    const { code, out } = await runMain(['inspect', 'openapi.json'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/\nValid +no\nProblem +line 2:\d+: /);
  });

  it('ends with 2, the reason and a next step where a file cannot be opened, and prints the others', async () => {
    const cwd = folderWith({ 'a.csv': 'a,b\n1,2\n' });
    const { code, out, error } = await runMain(['inspect', 'a.csv', 'gone.csv'], { cwd });
    expect(code).toBe(2);
    expect(out).toContain('a.csv');
    expect(error).toBe(
      'gone.csv: there is no such file. Check its path, which counts from this folder, and that it is a file that you may read.\n',
    );
  });

  it('says what is wrong with a file as a sentence of it, and what keeps this tool from reading it by itself', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
    const cwd = folderWith({
      'below/a.csv': 'a,b\n1,2\n',
      'empty.csv': '',
      'types.graphql': 'type Query {',
      'a.png': png,
    });
    const { out, error } = await runMain(['inspect', 'below', 'empty.csv', 'types.graphql', 'a.png'], { cwd });
    expect(error).toMatch(/^below is not a file: it is a folder, not a file\. Check its path/);
    const words = out.replaceAll(/ +/g, ' ');
    expect(words).toContain('\nRead no: it is empty\n');
    expect(words).toContain('\nValid no: it is no GraphQL schema: ');
    expect(words.replaceAll('\n ', ' ')).toContain(
      'Read no: it is a PNG picture, which no place of a bid takes; attach what it shows in a form that a place takes\n',
    );
  });

  it('prints everything as JSON: a mapping for one file, a list for several', async () => {
    const cwd = folderWith({ 'a.csv': 'a,b\n1,2\n', 'b.csv': 'a,b\n1,2\n' });
    const one = JSON.parse((await runMain(['inspect', 'a.csv', '-f', 'json'], { cwd })).out);
    expect(one).toMatchObject({ file: 'a.csv', kind: 'csv', kinds: ['csv'], problems: [] });
    const two = JSON.parse((await runMain(['inspect', 'a.csv', 'b.csv', '-f', 'json'], { cwd })).out);
    expect(two.map(({ file }: { file: string }) => file)).toEqual(['a.csv', 'b.csv']);
  });
});
