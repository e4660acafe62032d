import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from './person.js';

export interface CrowdOptions {
  readonly readers: readonly Person[];
  readonly uploaders: readonly Person[];
  /** Mean seconds between two pages of one person. */
  readonly think: number;
}

/** People who read and people who upload, all at once. */
export class Crowd {
  /** Words of the documents that the server said it has. */
  readonly acknowledged: string[] = [];

  constructor(private readonly options: CrowdOptions) {}

  /** Until told to stop; what is under way then may break off. */
  async work(stop: AbortSignal): Promise<void> {
    const { readers, uploaders } = this.options;
    await Promise.all([
      ...readers.map((each) => this.#repeat(stop, (turn) => each.read(turn))),
      ...uploaders.map((each) => this.#repeat(stop, () => this.#handIn(each))),
    ]);
  }

  get failures(): readonly string[] {
    const { readers, uploaders } = this.options;
    return [...readers, ...uploaders].flatMap((each) => each.failures);
  }

  async #handIn(person: Person): Promise<void> {
    const words = await person.handIn();
    if (words !== undefined) this.acknowledged.push(words);
  }

  async #repeat(stop: AbortSignal, work: (turn: number) => Promise<void>): Promise<void> {
    try {
      await this.#think(stop);
      for (let turn = Math.floor(Math.random() * 100); !stop.aborted; turn += 1) {
        await work(turn);
        await this.#think(stop);
      }
    } catch (error) {
      if (!stop.aborted) throw error;
    }
  }

  #think(signal: AbortSignal): Promise<void> {
    return pause(Math.random() * 2000 * this.options.think, undefined, { signal });
  }
}
