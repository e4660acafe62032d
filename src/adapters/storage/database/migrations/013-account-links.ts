import type { Kysely } from 'kysely';

/** By what name a person is known to the sign-in service of the province, and where mail reaches that person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('account').addColumn('identity', 'text').execute();
  await db.schema.alterTable('account').addColumn('email', 'text').execute();
  await db.schema.createIndex('account_identity').on('account').column('identity').unique().execute();
}
