import type { CreateTableBuilder, Kysely } from 'kysely';

/** Everything an office records about its months of self-scoring. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await communes(db);
  await people(db);
  await months(db);
  await evidence(db);
  await facts(db);
  await others(db);
  await audit(db);
}

async function communes(db: Kysely<unknown>): Promise<void> {
  await texts(db, 'commune', ['id', 'name', 'block'], ['province'])
    .addPrimaryKeyConstraint('commune_pk', ['id'])
    .execute();
  await texts(db, 'department', ['commune', 'id', 'name'])
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('department_pk', ['commune', 'id'])
    .addForeignKeyConstraint('department_commune', ['commune'], 'commune', ['id'])
    .execute();
  await texts(db, 'department_alias', ['commune', 'folded', 'written', 'department'])
    .addPrimaryKeyConstraint('department_alias_pk', ['commune', 'folded'])
    .addForeignKeyConstraint('department_alias_of', ['commune', 'department'], 'department', ['commune', 'id'])
    .execute();
  await texts(db, 'duty', ['commune', 'department', 'kind', 'subject', 'from_day'], ['to_day'])
    .addColumn('id', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('duty_pk', ['commune', 'id'])
    .addForeignKeyConstraint('duty_department', ['commune', 'department'], 'department', ['commune', 'id'])
    .execute();
}

async function people(db: Kysely<unknown>): Promise<void> {
  await texts(db, 'account', ['login', 'name'])
    .addColumn('active', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('account_pk', ['login'])
    .execute();
  await texts(db, 'post', ['account', 'commune', 'role', 'from_day'], ['department', 'to_day'])
    .addColumn('id', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('post_pk', ['account', 'id'])
    .addForeignKeyConstraint('post_account', ['account'], 'account', ['login'])
    .execute();
}

async function months(db: Kysely<unknown>): Promise<void> {
  await texts(
    db,
    'month',
    ['commune', 'id', 'sets', 'state', 'changed_by', 'changed_at'],
    ['scorer', 'as_of', 'signed', 'reason'],
  )
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('month_pk', ['commune', 'id'])
    .addForeignKeyConstraint('month_commune', ['commune'], 'commune', ['id'])
    .execute();
  const frozen = ['commune', 'month', 'closed_at', 'closed_by', 'scorer', 'as_of', 'definitions', 'input', 'result'];
  await texts(db, 'month_version', frozen, ['reason'])
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('month_version_pk', ['commune', 'month', 'version'])
    .addForeignKeyConstraint('month_version_of', ['commune', 'month'], 'month', ['commune', 'id'])
    .execute();
}

async function evidence(db: Kysely<unknown>): Promise<void> {
  await texts(db, 'file', ['sha256', 'type', 'name', 'content', 'added_at', 'added_by'])
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('file_pk', ['sha256'])
    .execute();
  const columns = ['id', 'commune', 'month', 'requirement', 'slot', 'state', 'body', 'done_by', 'done_at'];
  await texts(db, 'evidence', columns, ['file', 'superseded_in'])
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('evidence_pk', ['id', 'version'])
    .addForeignKeyConstraint('evidence_commune', ['commune'], 'commune', ['id'])
    .addForeignKeyConstraint('evidence_file', ['file'], 'file', ['sha256'])
    .execute();
  await db.schema.createIndex('evidence_of_year').on('evidence').columns(['commune', 'year', 'month']).execute();
  await db.schema.createIndex('evidence_by_file').on('evidence').columns(['file']).execute();
}

async function facts(db: Kysely<unknown>): Promise<void> {
  await imports(db, 'fact_import', ['entry'], []);
  await texts(db, 'fact', ['import', 'commune', 'month', 'metric', 'entry', 'body'], ['superseded_in'])
    .addColumn('year', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('fact_pk', ['import', 'metric'])
    .addForeignKeyConstraint('fact_import_of', ['import'], 'fact_import', ['id'])
    .execute();
  await db.schema.createIndex('fact_of_year').on('fact').columns(['commune', 'year', 'month']).execute();
  await texts(db, 'column_mapping', ['source', 'header', 'field'])
    .addPrimaryKeyConstraint('column_mapping_pk', ['source', 'header'])
    .execute();
  await imports(db, 'list_import', ['kind'], ['superseded_in']);
  await texts(db, 'list_row', ['import', 'body'])
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('list_row_pk', ['import', 'position'])
    .addForeignKeyConstraint('list_row_of', ['import'], 'list_import', ['id'])
    .execute();
}

async function imports(
  db: Kysely<unknown>,
  table: string,
  more: readonly string[],
  optional: readonly string[],
): Promise<void> {
  const columns = ['id', 'commune', 'month', 'source', 'file_name', 'sha256', 'summary', 'done_by', 'done_at', ...more];
  await texts(db, table, columns, optional)
    .addPrimaryKeyConstraint(`${table}_pk`, ['id'])
    .addForeignKeyConstraint(`${table}_commune`, ['commune'], 'commune', ['id'])
    .execute();
  await db.schema.createIndex(`${table}_of_month`).on(table).columns(['commune', 'month']).execute();
}

async function others(db: Kysely<unknown>): Promise<void> {
  const columns = ['commune', 'month', 'set_id', 'code', 'layer', 'points', 'reason', 'source', 'done_by', 'done_at'];
  await texts(db, 'layer_score', columns)
    .addColumn('id', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('layer_score_pk', ['commune', 'id'])
    .addForeignKeyConstraint('layer_score_commune', ['commune'], 'commune', ['id'])
    .execute();
  await texts(db, 'finding', ['commune', 'id', 'body'])
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('finding_pk', ['commune', 'id', 'version'])
    .addForeignKeyConstraint('finding_commune', ['commune'], 'commune', ['id'])
    .execute();
}

async function audit(db: Kysely<unknown>): Promise<void> {
  const columns = ['scope', 'at', 'account', 'origin', 'action', 'subject', 'previous', 'hash'];
  await texts(db, 'audit', columns, ['before', 'after', 'reason'])
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_pk', ['scope', 'seq'])
    .execute();
  await texts(db, 'audit_head', ['scope', 'hash'])
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_head_pk', ['scope'])
    .execute();
}

/** A table with these text columns; the optional ones may be empty. */
function texts(
  db: Kysely<unknown>,
  table: string,
  columns: readonly string[],
  optional: readonly string[] = [],
): CreateTableBuilder<string, string> {
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(table);
  for (const column of columns) builder = builder.addColumn(column, 'text', (made) => made.notNull());
  for (const column of optional) builder = builder.addColumn(column, 'text');
  return builder;
}
