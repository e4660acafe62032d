/** Kho tệp: contents by their SHA-256, each kept once and never changed. */
export interface FileStore {
  /** Keeps the content; it is on the disk when this returns. @returns its SHA-256 */
  put(bytes: Uint8Array, type: string): Promise<string>;
  /**
   * undefined when there is no such content.
   * @param name what it is called in messages.
   * @throws Refused when it is no longer what was put there: nobody takes a damaged content for the one that was kept
   */
  get(sha256: string, name?: string): Promise<Uint8Array | undefined>;
  /** As it is, damaged or not: for who compares it with its hash. @throws when it cannot be read */
  getAsIs(sha256: string): Promise<Uint8Array | undefined>;
  /** Bytes of what lies there, unread; undefined when there is no such content. */
  sizeOf(sha256: string, type: string): Promise<number | undefined>;
  /** Path from the workspace folder, for links. */
  pathOf(sha256: string, type: string): string;
  /** Every content that is kept, with its hash computed anew. */
  check(): AsyncIterable<KeptContent>;
}

export interface KeptContent {
  /** The hash by which it is kept. */
  readonly name: string;
  /** The hash of what is there; absent: it cannot be read. */
  readonly actual?: string;
}
