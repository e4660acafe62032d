/**
 * The tables, the same for SQLite and PostgreSQL: text, whole numbers and JSON text only. Points and figures are exact
 * text (`n/d`), days `yyyy-mm-dd`, moments with their offset, so that no driver rounds or shifts anything.
 */
export interface Tables {
  commune: { id: string; name: string; block: string; province: string | null };
  department: { commune: string; id: string; name: string; position: number };
  department_alias: { commune: string; folded: string; written: string; department: string };
  duty: {
    commune: string;
    id: number;
    department: string;
    kind: string;
    subject: string;
    from_day: string;
    /** Written by the first programs and no longer read: a duty ends when the next one for its subject begins. */
    to_day: string | null;
  };
  account: { login: string; name: string; active: number; identity: string | null; email: string | null };
  post: {
    account: string;
    id: number;
    commune: string;
    role: string;
    department: string | null;
    from_day: string;
    to_day: string | null;
  };
  month: MonthTable;
  month_version: {
    commune: string;
    month: string;
    version: number;
    closed_at: string;
    closed_by: string;
    scorer: string;
    reason: string | null;
    as_of: string;
    definitions: string;
    input: string;
    result: string;
  };
  file: {
    sha256: string;
    bytes: number;
    type: string;
    name: string;
    content: string;
    added_at: string;
    added_by: string;
  };
  evidence: {
    id: string;
    version: number;
    commune: string;
    year: number;
    month: string;
    requirement: string;
    slot: string;
    state: string;
    file: string | null;
    body: string;
    done_by: string;
    done_at: string;
  };
  fact_import: ImportTable & { entry: string };
  fact: {
    import: string;
    commune: string;
    year: number;
    month: string;
    metric: string;
    entry: string;
    body: string;
    superseded_in: string | null;
  };
  column_mapping: { source: string; header: string; field: string };
  list_import: ImportTable & { kind: string; superseded_in: string | null };
  list_row: { import: string; position: number; body: string };
  layer_score: {
    commune: string;
    id: number;
    month: string;
    set_id: string;
    code: string;
    layer: string;
    points: string;
    reason: string;
    source: string;
    done_by: string;
    done_at: string;
  };
  remark: {
    commune: string;
    id: number;
    month: string;
    set_id: string;
    code: string;
    body: string;
    done_by: string;
    done_at: string;
  };
  finding: { commune: string; id: string; version: number; body: string };
  check_answer: {
    commune: string;
    id: number;
    month: string;
    check_id: string;
    digest: string;
    kind: string;
    reason: string;
    done_by: string;
    done_at: string;
  };
  reopen_request: {
    commune: string;
    id: number;
    month: string;
    version: number;
    reason: string;
    asked_by: string;
    asked_at: string;
    approved: number | null;
    answer: string | null;
    decided_by: string | null;
    decided_at: string | null;
  };
  signed_document: {
    commune: string;
    id: number;
    month: string;
    version: number;
    set_id: string;
    file: string;
    name: string;
    data_code: string;
    code_read: number;
    done_by: string;
    done_at: string;
  };
  audit: AuditTable;
  audit_head: { scope: string; seq: number; hash: string };
  credential: {
    login: string;
    hash: string;
    one_time_until: number | null;
    failures: number;
    locked_until: number | null;
  };
  session: { id: string; login: string | null; body: string; expires: number };
  token: {
    id: string;
    login: string;
    name: string;
    hash: string;
    last_day: string;
    last_used: string | null;
  };
  secret: { name: string; value: string };
  comparator: { commune: string; sha256: string; type: string; name: string; done_by: string; done_at: string };
  job: JobTable;
  province_score: { month: string; done_by: string; done_at: string; body: string };
}

interface JobTable {
  id: string;
  commune: string;
  task: string;
  asked_by: string;
  origin: string;
  asked_at: string;
  state: string;
  done: number;
  total: number;
  attempts: number;
  lease: string | null;
  lease_until: number | null;
  ended_at: string | null;
  result: string | null;
  problems: string | null;
  summary: string | null;
  told: number;
}

interface MonthTable {
  commune: string;
  id: string;
  sets: string;
  state: string;
  version: number;
  revision: number;
  scorer: string | null;
  as_of: string | null;
  signed: string | null;
  reason: string | null;
  changed_by: string;
  changed_at: string;
}

interface ImportTable {
  id: string;
  commune: string;
  month: string;
  source: string;
  file_name: string;
  sha256: string;
  summary: string;
  done_by: string;
  done_at: string;
}

interface AuditTable {
  scope: string;
  seq: number;
  at: string;
  account: string;
  origin: string;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
  reason: string | null;
  rows_written: string | null;
  /** Its texts without case and marks, for searching alone: no part of what is hashed. */
  searched: string | null;
  previous: string;
  hash: string;
}
