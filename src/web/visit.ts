import type { JobNews } from '../application/jobs/see-jobs.js';
import type { Actor } from '../application/records/desk.js';
import type { WebServices } from './services.js';

/** One request as a page sees it: who asks, for what, with what was typed. */
export interface Visit {
  readonly services: WebServices;
  /** The workspace. */
  readonly folder: string;
  /** Who is signed in; without a sign-in the account is empty, and no use case lets it do anything. */
  readonly actor: Actor;
  /** Path with its question, as it was asked for. */
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** What was typed into a form; a field with several values has the last one here and all in `several`. */
  readonly form: Readonly<Record<string, string>>;
  several(field: string): readonly string[];
  /** @throws Refused when one was too large to be taken. */
  readonly files: readonly SentFile[];
  /** Goes into every form that changes something. */
  readonly csrf: string;
  /** A word about what was just done. */
  readonly notice?: string;
  /** Of one's jobs, for the frame of a page. */
  readonly news: JobNews;
  /** Files of the page's own, by their plain names. */
  asset(name: string): string;
  readonly session: SessionAccess;
}

/** Tệp gửi lên: read whole, within the limit of its route. */
export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** By one's own password, by a one-time one that opens nothing but the page to set one's own, or at the service of the province. */
export type WayIn = 'password' | 'one_time' | 'elsewhere';

export interface SessionAccess {
  /** A new session under the account; whatever the browser held before is worth nothing from now on. */
  begin(login: string, by: WayIn): Promise<void>;
  end(): Promise<void>;
  /** What the browser shows for having signed in to the account before; undefined: it never did. */
  knownAs(login: string): string | undefined;
  /** Signed in at the service of the province, and perhaps still signed in there. */
  readonly elsewhere: boolean;
  /** Keeps something while the person is at another service. */
  keep(passing: string): void;
  /** What was kept, once. */
  taken(): string | undefined;
}
