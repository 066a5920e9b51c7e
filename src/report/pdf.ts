import { html } from './html.ts';
import type { Reporter } from './reporter.ts';

/** The page, for paper: a reporter only computes, so it writes the page, and the command has a browser print it. */
export const pdf: Reporter = {
  name: 'pdf',
  about: 'The page as a PDF, printed by an installed Chromium, Chrome or Edge.',
  binary: true,
  through: 'browser',
  write: html.write,
};
