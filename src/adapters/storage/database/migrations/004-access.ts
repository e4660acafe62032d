import type { Kysely } from 'kysely';

/** Credentials, sessions and tokens of the web application. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('credential')
    .addColumn('login', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('one_time_until', 'bigint')
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('locked_until', 'bigint')
    .addPrimaryKeyConstraint('credential_pk', ['login'])
    .addForeignKeyConstraint('credential_account', ['login'], 'account', ['login'])
    .execute();
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('login', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('expires', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('session_pk', ['id'])
    .execute();
  await db.schema.createIndex('session_login').on('session').column('login').execute();
  await db.schema
    .createTable('token')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('login', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('expires', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('token_pk', ['id'])
    .addForeignKeyConstraint('token_account', ['login'], 'account', ['login'])
    .execute();
  await db.schema
    .createTable('secret')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('secret_pk', ['name'])
    .execute();
}
