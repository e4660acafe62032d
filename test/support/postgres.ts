import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian keeps the server's programs, beside the path. */
const FOLDERS = ['/usr/lib/postgresql'];

/** Folder of initdb and pg_ctl; undefined where PostgreSQL is not installed. */
export function postgresPrograms(): string | undefined {
  const versions = FOLDERS.filter(existsSync).flatMap((folder) =>
    readdirSync(folder).map((version) => join(folder, version, 'bin')),
  );
  return versions.findLast((folder) => existsSync(join(folder, 'initdb')));
}

/** A server of its own in a temporary folder, reached through a socket there. */
export class TemporaryPostgres {
  #databases = 0;

  private constructor(
    private readonly programs: string,
    private readonly folder: string,
  ) {}

  static start(): TemporaryPostgres {
    const programs = postgresPrograms();
    if (programs === undefined) throw new Error('PostgreSQL is not installed');
    const folder = mkdtempSync('/tmp/cchc-pg-');
    if (isRoot()) execFileSync('chown', ['postgres', folder]);
    const server = new TemporaryPostgres(programs, folder);
    server.#run('initdb', '-D', join(folder, 'data'), '-U', 'cchc', '-A', 'trust', '--locale=C.UTF-8', '-E', 'UTF8');
    server.startServer();
    return server;
  }

  startServer(): void {
    const options = `-k ${this.folder} -c listen_addresses= -c max_connections=60`;
    this.#run('pg_ctl', '-D', join(this.folder, 'data'), '-w', '-o', options, '-l', join(this.folder, 'log'), 'start');
  }

  /** @returns the address of a new, empty database. */
  database(): string {
    this.#databases += 1;
    const name = `so${this.#databases}`;
    this.#run('createdb', '-h', this.folder, '-U', 'cchc', name);
    return `postgres://cchc@localhost/${name}?host=${encodeURIComponent(this.folder)}`;
  }

  stop(mode: 'fast' | 'immediate' = 'immediate'): void {
    spawnSync(...this.#command('pg_ctl', '-D', join(this.folder, 'data'), '-m', mode, '-w', 'stop'));
  }

  remove(): void {
    this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #run(program: string, ...args: string[]): void {
    const [command, words] = this.#command(program, ...args);
    execFileSync(command, words, { stdio: 'pipe', cwd: '/' });
  }

  /** The server refuses to run as root. */
  #command(program: string, ...args: string[]): [string, string[]] {
    const path = join(this.programs, program);
    return isRoot() ? ['runuser', ['-u', 'postgres', '--', path, ...args]] : [path, args];
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
