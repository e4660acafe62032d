import type { MessageValues } from './message.js';

/** Where in a source text something stands. Line and column count from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** JSON pointer into the document, e.g. `/areas/0/max_points`. */
  readonly path?: string;
  /** Spreadsheet place. */
  readonly sheet?: string;
  readonly cell?: string;
  /** The offending line, to print under the message. */
  readonly excerpt?: string;
}

export type IssueSeverity = 'error' | 'warning';

/**
 * Vấn đề trong dữ liệu: one problem at one place. The code is from a closed list (`ISSUE_CODES`); the reason and the
 * remedy are sentences keyed by code in `adapters/messages`.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: IssueSeverity;
  readonly place: SourcePlace;
  readonly values: MessageValues;
}

export const ISSUE_CODES = {
  // S: the text cannot be read as a document
  S001: 'error', // YAML syntax error
  S002: 'error', // anchors, aliases, tags or merge keys
  S003: 'error', // forbidden key (__proto__, constructor, prototype)
  S004: 'error', // nested too deep
  S005: 'error', // file too large
  S006: 'error', // text not NFC
  S007: 'error', // top level is not a mapping (or the file is empty)
  S008: 'error', // file or folder missing or unreadable
  S009: 'error', // not UTF-8
  // D: a definition's shape is wrong
  D001: 'error', // unknown key
  D002: 'error', // missing key
  D003: 'error', // wrong type
  D004: 'error', // not one of the allowed words
  D005: 'error', // not exact text for a number (unquoted decimal, float)
  D006: 'error', // code must be quoted text
  D007: 'error', // not a real date
  D008: 'error', // number out of range
  D009: 'error', // unknown rule kind
  D010: 'error', // empty list or empty text
  D011: 'error', // due rule not understood
  // C: definitions contradict each other
  C001: 'error', // children's maxima do not add up
  C002: 'error', // areas do not add up to the scale
  C003: 'error', // code used twice
  C004: 'error', // unknown rule
  C005: 'error', // unknown metric
  C006: 'error', // unknown legal document
  C007: 'error', // unknown role
  C008: 'warning', // rule never used
  C009: 'error', // band gap
  C010: 'error', // band overlap or order
  C011: 'error', // two versions of a rule start on the same day
  C012: 'error', // version without basis
  C013: 'warning', // basis not checked for 180 days
  C014: 'warning', // legal document replaced
  C015: 'error', // expression refused
  C016: 'error', // expression uses an unknown symbol
  C017: 'error', // rule input not fed, or fed by a metric of the wrong kind
  C018: 'error', // example does not give its points
  C019: 'error', // leaf has children, or branch has none
  C020: 'error', // requirement id used twice or unknown shared requirement
  C021: 'error', // id used twice (rule, metric, document, set, check, risk)
  C022: 'error', // award above the maximum
  C023: 'warning', // metric never used
  C024: 'error', // derived metrics go in a circle
  C025: 'error', // no rule version in force when the set starts
  C026: 'error', // child's code does not start with its parent's
  C027: 'warning', // working-day deadline in a year without a holiday list
  C028: 'error', // levels of one rule: sum of checklist awards above the maximum
  C029: 'error', // stand-in's maximum differs from the criterion's
  C030: 'error', // result of an unknown set, or of an unknown criterion of a set
  C031: 'error', // metric counted from a list in a way that does not fit its kind
  C032: 'error', // example of a list does not give its figure
  C033: 'error', // header of a list stands for two columns, or for private data
  C041: 'error', // action with an unknown class of effort
  C042: 'error', // example of an action does not give its hours
  C043: 'error', // documents need each other in a circle
  // F: facts and other tables of a case
  F001: 'error', // a needed column is missing
  F002: 'warning', // unknown column, ignored
  F003: 'warning', // unknown metric, row ignored
  F004: 'error', // figure not readable
  F005: 'error', // figure ambiguous
  F006: 'error', // whole number wanted
  F007: 'error', // numerator above denominator
  F008: 'error', // ratio row incomplete
  F009: 'error', // date not readable
  F010: 'error', // metric given twice
  F011: 'error', // unknown state word
  F012: 'error', // level or part unknown to the rule
  F013: 'error', // empty table
  F014: 'error', // row has the wrong number of cells
  F015: 'error', // negative figure
  F016: 'error', // state without its reason in note
  F017: 'warning', // figure dated after the as-of date
  F018: 'error', // formula cell without a stored result, or an error value
  F019: 'error', // row without a commune
  F020: 'error', // finding given twice
  F021: 'error', // commune without a block among communes with one
  // E: evidence
  E001: 'error', // named file does not exist
  E002: 'error', // path leaves the case folder
  E003: 'warning', // true type differs from the name
  E004: 'error', // type not allowed
  E005: 'error', // file empty
  E006: 'error', // file too large
  E007: 'error', // encrypted or damaged
  E008: 'error', // unknown requirement
  E009: 'error', // unknown period for this requirement
  E010: 'warning', // same content offered for different periods
  E011: 'error', // unknown evidence state
  E012: 'warning', // number or date in the file differs from evidence.csv
  E013: 'warning', // file marked as a state secret: not read further
  E014: 'warning', // macros
  E015: 'warning', // acts when it is opened, or hides another file
  // K: case file and command input
  K001: 'error', // case.yaml names an unknown set
  K002: 'warning', // role without a department
  K003: 'warning', // unknown department name
  K004: 'warning', // department name proposed, not certain
  K005: 'error', // set not in force on the date
  K006: 'error', // period ends before it starts
  K007: 'warning', // department with a role that no set of the case has
  K008: 'warning', // criterion code that no set of the case has
  // X: spreadsheets as archives
  X001: 'error', // not a spreadsheet
  X002: 'error', // unpacked size over the limit
  X003: 'error', // too many rows or columns
  X004: 'error', // entity declarations
  X005: 'error', // no sheet with the expected headers
  X006: 'error', // file too large
  // T: published tables
  T001: 'warning', // printed total differs from the sum of its groups
  T002: 'warning', // name twice
  T003: 'warning', // place missing
  T004: 'error', // row without a readable total
  T005: 'warning', // total below zero or above the scale of its index
  T006: 'warning', // printed place that the totals or the size of the block contradict
  // W: the workspace and its database
  W001: 'error', // not a workspace
  W002: 'error', // on a network share
  W003: 'error', // database of a later program
  W004: 'error', // disk full
  W005: 'error', // not allowed to write
  W006: 'error', // damaged
  W007: 'error', // database server does not answer
  W008: 'error', // held too long by another program
  W009: 'error', // folder of a new workspace is not empty
  W010: 'error', // kept file is missing
  W011: 'error', // kept file was altered
  W012: 'warning', // kept file that no record names
  W013: 'error', // log was altered
  W014: 'error', // backup is incomplete or altered
  W015: 'error', // closed month no longer gives its points
  W016: 'error', // records are gone
  W017: 'error', // backup lacks contents that the workspace no longer has whole
  W018: 'error', // server has records already
  W019: 'error', // server has no records to join
  W020: 'error', // month is locked, but was not backed up afterwards
  W021: 'error', // rows are not what the log says was written
  W022: 'error', // new workspace inside a workspace or a backup
  // R: deeds that are refused
  R001: 'error', // unknown or closed account
  R002: 'error', // not allowed to this person
  R003: 'error', // step not possible from here
  R004: 'error', // somebody else was first
  R005: 'error', // reason missing
  R006: 'error', // who scores must not lock
  R007: 'error', // no such thing
  R008: 'error', // exists already
  R009: 'error', // declaration on state secrets missing
  R010: 'error', // no month is open for it
  R011: 'error', // points outside the criterion's range
  R012: 'warning', // same content handed in for another period, or as another document of one
  R013: 'error', // department of the document is not certain
  R014: 'error', // day on which a month cannot be judged
  R015: 'error', // month too far ahead
  R016: 'error', // changed since it was handed over
  R017: 'error', // roles that one person must not hold together
  R018: 'error', // last administrator
  R019: 'error', // figure of a later month
  R020: 'error', // file that was only looked at is gone
  R021: 'error', // field of a form left empty
  R022: 'error', // check no longer fails with the figures that were looked at
  R023: 'error', // signed paper of other data
  R024: 'error', // text left empty
  R025: 'error', // who handed in must not decide
  R026: 'error', // evidence that the month does not see
  R027: 'error', // duty from a past day without a reason
  R028: 'error', // request that waits for its answer already
  R029: 'error', // job that ended by a fault of the program
  R030: 'error', // job that was broken off too often
  R031: 'error', // result of a job that is gone or damaged
  R032: 'error', // too many jobs of one person
  R033: 'warning', // figures of an earlier year
  R034: 'error', // address of mail not readable
  R035: 'error', // name that is nearly another department's
  R036: 'error', // another day for a locked month
  R037: 'warning', // document dated after today
  R038: 'error', // id that cannot be one
  R039: 'error', // post that cannot end on that day
  // A: signing in
  A001: 'error', // unknown account or wrong password
  A002: 'error', // too many wrong passwords
  A003: 'error', // one-time password is over
  A004: 'error', // new password too easy to guess
  A005: 'error', // the two new passwords differ
  A006: 'error', // form too old, or from elsewhere
  A007: 'error', // nobody at the other sign-in service fits an account
  A008: 'error', // token unknown or over
  A009: 'error', // last day of a token outside what is allowed
  A010: 'error', // too many tokens
  A011: 'error', // other sign-in service does not answer
  A012: 'error', // answer of the other sign-in service does not fit what was asked
  A013: 'error', // mail server took no letter
  A014: 'error', // too many files are being sent at this moment
  A015: 'error', // the same letters went out a moment ago
  // L: lists of dossiers, work files and processes
  L001: 'error', // a needed column is missing
  L002: 'warning', // column with data about citizens, never read
  L003: 'warning', // column with names of officers, never read
  L004: 'warning', // unknown column, not read
  L005: 'error', // code twice
  L006: 'error', // finished or handed back before received
  L007: 'error', // due before received
  L008: 'error', // date not readable, or far off
  L009: 'error', // unknown word
  L010: 'error', // needed cell is empty
  L011: 'error', // whole number not readable
  L012: 'warning', // neither appointed day nor time limit: counted, but not as in time or late
  L013: 'warning', // two columns for one thing
  L014: 'error', // column mapping cannot be used
  L015: 'error', // status and day of finishing contradict each other
  L016: 'error', // days of supplements do not fit
} as const satisfies Record<string, IssueSeverity>;
export type IssueCode = keyof typeof ISSUE_CODES;

export function issue(code: IssueCode, place: SourcePlace, values: MessageValues = {}): Issue {
  return { code, severity: ISSUE_CODES[code], place, values };
}

/** By file, then line, then column: the order in which a person mends them. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      compareText(a.code, b.code),
  );
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((each) => each.severity === 'error');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
