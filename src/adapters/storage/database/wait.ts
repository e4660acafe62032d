import { setTimeout as pause } from 'node:timers/promises';

/** Does the work once; while `isPassing` says of its error that it will pass, tries again until `patience` is used up. */
export async function once<T>(
  work: () => Promise<T>,
  isPassing: (error: unknown) => boolean,
  patience: number,
): Promise<T> {
  const until = Date.now() + patience;
  for (let pauseFor = 2; ; pauseFor = Math.min(pauseFor * 2, 100)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || Date.now() > until) throw error;
      // Waiters that all come back at the same moment would only stand in each other's way again.
      await pause(pauseFor * (0.5 + Math.random()));
    }
  }
}
