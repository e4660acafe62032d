import type { Kysely } from 'kysely';

/** Tokens end with a day and tell when they were last used. No program before this one ever made a token. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('token').execute();
  await db.schema
    .createTable('token')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('login', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .addColumn('last_used', 'text')
    .addPrimaryKeyConstraint('token_pk', ['id'])
    .addForeignKeyConstraint('token_account', ['login'], 'account', ['login'])
    .execute();
  await db.schema.createIndex('token_login').on('token').column('login').execute();
}
