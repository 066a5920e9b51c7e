import type { CheckContext } from '../model/check.ts';
import { pointerOf } from '../source/pointer.ts';
import { anyUnread } from './unread-files.ts';

/** Whether a description or a recording of the interface that is judged could not be read by this tool. Then the engine asks a person, and no lack is charged. */
export const apiFilesUnread = ({ bid, subject }: CheckContext): boolean =>
  anyUnread(
    bid,
    ['description', 'recordings'].map((key) => pointerOf([...subject.keys, key])),
  );
