/** How the application is served. */
export interface WebOptions {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  /** Where the built assets are. */
  readonly assets: string;
  /** People come by https, through a proxy that ends it. */
  readonly behindProxy: boolean;
  /** Minutes without a click after which one signs in again. */
  readonly idleMinutes: number;
  /** Lines of the log; absent: none. */
  readonly log?: NodeJS.WritableStream;
}
