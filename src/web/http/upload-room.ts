const MIB = 2 ** 20;
/** What all people may be sending at once, and what one of them may. */
const MOST = { all: 400 * MIB, one: 100 * MIB };

/** Chỗ cho tệp đang gửi: a file is in memory from its first byte until the answer, so there is only so much room. */
export class UploadRoom {
  #all = 0;
  readonly #of = new Map<string, number>();

  /** For one request of this person. */
  enter(who: string): UploadPlace {
    let held = 0;
    let isFull = false;
    const leave = () => {
      this.#add(who, -held);
      held = 0;
    };
    const take = (bytes: number) => {
      isFull ||= this.#all + bytes > MOST.all || (this.#of.get(who) ?? 0) + bytes > MOST.one;
      if (isFull) return leave();
      this.#add(who, bytes);
      held += bytes;
    };
    return {
      take,
      leave,
      get isFull() {
        return isFull;
      },
    };
  }

  #add(who: string, bytes: number): void {
    this.#all += bytes;
    const held = (this.#of.get(who) ?? 0) + bytes;
    if (held === 0) this.#of.delete(who);
    else this.#of.set(who, held);
  }
}

export interface UploadPlace {
  /** What there is no room for is not kept, nor what was sent before it. */
  take(bytes: number): void;
  readonly isFull: boolean;
  /** The request is answered, or broken off. */
  leave(): void;
}
