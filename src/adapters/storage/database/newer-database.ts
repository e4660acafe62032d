/** The database was written by a later version of the program, which knows tables that this one does not. */
export class NewerDatabase extends Error {
  constructor(readonly migrations: readonly string[]) {
    super(`database has unknown migrations: ${migrations.join(', ')}`);
  }
}
