import { Socket } from 'node:net';

/** Refuses every connection from here on, and counts the attempts: no reader may make one. */
export const denyNetwork = (): (() => number) => {
  let attempts = 0;
  const refuse = (): never => {
    attempts++;
    throw new Error('a reader tried to use the network');
  };
  Socket.prototype.connect = refuse;
  globalThis.fetch = refuse;
  return () => attempts;
};
