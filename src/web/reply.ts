import type { ComponentChildren } from 'preact';

/** What a page answers; how it travels is the server's business. */
export type Reply = PageReply | PartReply | SeeReply | FileReply | StreamReply | JsonReply;

/** A whole page inside the frame of the application. */
export interface PageReply {
  readonly kind: 'page';
  readonly view: ComponentChildren;
  /** Absent: 200. */
  readonly status?: number;
}

/** A part of a page that takes the place of another one. */
export interface PartReply {
  readonly kind: 'part';
  readonly view: ComponentChildren;
}

/** Done: look at this page now, with a word about what was done. */
export interface SeeReply {
  readonly kind: 'see';
  readonly url: string;
  readonly notice?: string;
}

export interface FileReply {
  readonly kind: 'file';
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Shown in the browser instead of being saved. */
  readonly inline?: boolean;
}

/** A file that is made while it is sent. */
export interface StreamReply {
  readonly kind: 'stream';
  readonly name: string;
  readonly type: string;
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Where it is known how many there will be. */
  readonly bytes?: number;
}

export interface JsonReply {
  readonly kind: 'json';
  readonly body: unknown;
}

export const page = (view: ComponentChildren, status = 200): PageReply => ({ kind: 'page', view, status });
export const part = (view: ComponentChildren): PartReply => ({ kind: 'part', view });
export const see = (url: string, notice?: string): SeeReply =>
  notice === undefined ? { kind: 'see', url } : { kind: 'see', url, notice };
export const json = (body: unknown): JsonReply => ({ kind: 'json', body });
