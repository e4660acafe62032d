/** The database holds none of the tables that a workspace has had since it was made. */
export class EmptyDatabase extends Error {}
