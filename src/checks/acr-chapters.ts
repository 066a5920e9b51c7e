import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';

type Parameters = {
  readonly chapters: { readonly [screen: string]: readonly string[] };
  readonly free: readonly string[];
};

/**
 * Chapters of an accessibility report that are switched off have a reason, and none of them is about the kind of screen that
 * the report is attached for. Takes `report`; the subject is an entry of accessibility.reports. Parameters: `chapters` about
 * each kind of screen; `free`, chapters that need no reason.
 */
export const acrChapters: RegisteredCheck<Parameters> = {
  about:
    'Looks for chapters of an accessibility report that are switched off without a reason, or although the screen needs them.',
  parameters: () => ({
    type: 'object',
    required: ['chapters', 'free'],
    properties: {
      chapters: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      free: { type: 'array', items: { type: 'string' } },
    },
  }),
  run: (context, { chapters, free }) => {
    const screen = valueAt(context.subject.value, '/of');
    const needed = typeof screen === 'string' && Object.hasOwn(chapters, screen) ? (chapters[screen] ?? []) : [];
    const reports = filesOfKind(context.files['report'], 'openacr');
    const findings = reports.flatMap(({ file, facts }) =>
      facts.chapters.flatMap(({ id, disabled, notes }, index): Finding[] => {
        if (!disabled) return [];
        const places = [file.shown(`/chapters/${index}`), context.claimed('/of')];
        if (needed.includes(id))
          return [
            {
              reason: 'unmet',
              message: `The chapter ${id} is switched off, and the report is attached for the kind "${String(screen)}".`,
              expected: 'answers in the chapters that are about this kind of screen',
              found: notes === '' ? 'no reason' : `"${notes.slice(0, 100)}"`,
              places,
            },
          ];
        if (notes.trim() !== '' || free.includes(id)) return [];
        return [
          {
            reason: 'unmet',
            message: `The chapter ${id} is switched off without a reason.`,
            expected: 'notes that say why the chapter does not apply',
            places: places.slice(0, 1),
          },
        ];
      }),
    );
    return {
      findings,
      examined: [{ count: reports.reduce((sum, { facts }) => sum + facts.chapters.length, 0), unit: 'chapters' }],
      looked: reports.map(({ file }) => file.attachment.id),
    };
  },
};
