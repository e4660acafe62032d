import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { issueJson } from '../../../adapters/json/issue-json.js';
import type { HandedIn, HandIn } from '../../../application/records/hand-in-evidence.js';
import { Refused } from '../../../application/refused.js';
import type { Issue } from '../../../domain/issue.js';
import type { AddOptions, HandInOptions } from '../../commands/records/evidence-options.js';
import { EXIT, type ExitCode, exitCodeOf } from '../../exit-code.js';
import { actorOf } from '../../records-options.js';
import type { Context } from '../../services.js';
import { UsageError } from '../../usage-error.js';
import { reportIssues } from '../../views/issues.js';
import { itemLine } from '../../views/records/evidence.js';
import { type AtDesk, atDesk, departmentTyped } from './desk.js';

export async function runEvidenceAdd(
  context: Context,
  folder: string,
  paths: readonly string[],
  options: AddOptions,
): Promise<ExitCode> {
  const { output } = context;
  const actor = actorOf(context, options);
  const files = (await Promise.all(paths.map(filesAt))).flat();
  refuseReplacing(files, options);
  const desk = await atDesk(context, folder, options);
  const request = await requestOf(desk, folder, options);
  const handedIn: HandedIn[] = [];
  const refused: Issue[] = [];
  for (const file of files) {
    if (files.length > 1) output.progress(`Đang nộp ${handedIn.length + 1}/${files.length}: ${file}`);
    try {
      handedIn.push(await desk.records.handIn.run({ ...request, ...documentOf(file, options) }, actor));
    } catch (error) {
      if (!(error instanceof Refused) || files.length === 1) throw error;
      refused.push(...error.issues);
    }
  }
  return told(context, options, handedIn, refused);
}

export async function runEvidenceTell(
  context: Context,
  folder: string,
  step: Extract<HandIn['step'], 'claim_not_arising' | 'tell_done'>,
  options: HandInOptions,
): Promise<ExitCode> {
  const actor = actorOf(context, options);
  const desk = await atDesk(context, folder, options);
  const request = { ...(await requestOf(desk, folder, options)), step, noSecret: true };
  return told(context, options, [await desk.records.handIn.run(request, actor)], []);
}

function told(
  { output }: Context,
  { json }: HandInOptions,
  handedIn: readonly HandedIn[],
  refused: readonly Issue[],
): ExitCode {
  const issues = [...refused, ...handedIn.flatMap(({ warnings }) => warnings)];
  const items = handedIn.map(({ item }) => item);
  if (json === true) {
    output.json({ kind: refused.length > 0 ? 'refused' : 'done', items, issues: issues.map(issueJson) });
  } else {
    output.out(items.flatMap((item) => itemLine(item, output.width)));
    reportIssues(issues, output);
  }
  // Refused is refused, also for a reason that elsewhere is only worth a word.
  return refused.length > 0 ? EXIT.dataProblems : exitCodeOf(issues);
}

function documentOf(file: string, options: AddOptions): Partial<HandIn> & Pick<HandIn, 'step' | 'noSecret'> {
  const { number, issuedOn, issuer, about, another } = options;
  return {
    ...{ step: 'submit', file, noSecret: !options.secret },
    ...(number !== undefined && { number }),
    ...(issuedOn !== undefined && { issuedOn }),
    ...(issuer !== undefined && { issuer }),
    ...(about !== undefined && { about }),
    ...(another !== undefined && { another }),
    ...(options.public !== undefined && { isPublic: options.public }),
  };
}

async function requestOf(desk: AtDesk, folder: string, options: HandInOptions) {
  const { requirement, slot, department, month, note, version } = options;
  return {
    ...{ folder, commune: desk.commune, requirement },
    ...(slot !== undefined && { slot }),
    ...(department !== undefined && { department: await departmentTyped(desk, folder, department) }),
    ...(month !== undefined && { month }),
    ...(note !== undefined && { note }),
    ...(version !== undefined && { version }),
  };
}

/** The file, or every file of the folder by name; hidden ones are not meant. */
async function filesAt(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
  if (names.length === 0) throw new UsageError(`Thư mục "${path}" không có tệp nào.`, 'Ghi đúng thư mục hoặc tệp.');
  return names.sort().map((name) => join(path, name));
}

/** Without `--another` each document takes the place of the one before: of several files only the last would stand. */
function refuseReplacing(files: readonly string[], { another }: AddOptions): void {
  if (files.length < 2 || another === true) return;
  throw new UsageError(
    `Có ${files.length} tệp cho một loại minh chứng của một kỳ; tệp sau sẽ thay tệp trước. Chưa nộp gì.`,
    'Nếu mỗi tệp là một văn bản riêng, thêm --another; nếu không, nộp từng tệp đúng loại và đúng kỳ.',
  );
}
