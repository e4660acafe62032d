import type { SessionStore } from '@fastify/session';
import type { SessionStorage } from '../../application/access/session-storage.js';

/** Sessions of the web framework in the records of the workspace. */
export function sessionStore(sessions: SessionStorage, folder: string, lifetime: number): SessionStore {
  return {
    get(id, done) {
      sessions.read(folder, id).then(
        (found) => done(null, found === undefined ? null : { ...JSON.parse(found.body), isStored: true }),
        (error) => done(error),
      );
    },
    set(id, session, done) {
      const { login, isStored } = session;
      const kept = {
        ...{ body: JSON.stringify(session), expires: Date.now() + lifetime },
        ...(login !== undefined && { login }),
      };
      settle(isStored === true ? sessions.renew(folder, id, kept) : sessions.begin(folder, id, kept), done);
    },
    destroy(id, done) {
      settle(sessions.end(folder, id), done);
    },
  };
}

function settle(work: Promise<void>, done: (error?: unknown) => void): void {
  work.then(
    () => done(),
    (error) => done(error),
  );
}
