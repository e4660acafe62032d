import type { Reply } from './reply.js';
import type { Visit } from './visit.js';

export type Handler = (visit: Visit) => Promise<Reply>;

/** One address of the application. What may be done there is decided by the use cases that it calls. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** With `:names` for its parts. */
  readonly path: string;
  /** `everybody`: also who is not signed in. `one_time`: also who must set a password first. Absent: signed in. */
  readonly open?: 'everybody' | 'one_time';
  /** Takes files: the most bytes of one, and how many. */
  readonly files?: { readonly bytes: number; readonly count: number };
  /** Requests in a minute from one place; absent: the limit of all pages. */
  readonly perMinute?: number;
  /** Asked for by an open page and not by its reader: it keeps no session alive, and takes away no word for the next page. */
  readonly isQuiet?: boolean;
  readonly handle: Handler;
}

export const get = (path: string, handle: Handler, more: Partial<Route> = {}): Route => ({
  ...{ method: 'GET', path, handle },
  ...more,
});
export const post = (path: string, handle: Handler, more: Partial<Route> = {}): Route => ({
  ...{ method: 'POST', path, handle },
  ...more,
});
