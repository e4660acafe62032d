import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '../../application/refused.js';
import { issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { writeAtomically } from '../boundary/atomic-write.js';
import { decode, NonEmptyText, yamlSource } from '../boundary/index.js';
import type { DatabasePlace } from './database/open-database.js';

export const WORKSPACE_FILE = 'workspace.yaml';

class WorkspaceDto {
  @NonEmptyText() readonly database!: string;
}

/** workspace.yaml: the file that makes a folder a workspace, and says where its records are. */
export async function readWorkspaceFile(folder: string): Promise<DatabasePlace> {
  const file = join(folder, WORKSPACE_FILE);
  const decoded = decode(WorkspaceDto, yamlSource(file, await contentOf(file, folder)));
  if ('issues' in decoded) throw new Refused(...decoded.issues);
  const { database } = decoded.value;
  return isServer(database) ? { server: database } : { file: join(folder, database) };
}

export async function writeWorkspaceFile(folder: string, database: string): Promise<void> {
  const lines = [
    '# Không gian làm việc của cchc: sổ ghi, minh chứng và các bản lưu nằm trong thư mục này.',
    '# database: tên tệp SQLite trong thư mục này, hoặc địa chỉ máy chủ PostgreSQL (postgres://…).',
    `database: ${JSON.stringify(database)}`,
    '',
  ];
  await writeAtomically(join(folder, WORKSPACE_FILE), Buffer.from(lines.join('\n'), 'utf8'));
}

export async function hasWorkspaceFile(folder: string): Promise<boolean> {
  try {
    await readFile(join(folder, WORKSPACE_FILE));
    return true;
  } catch {
    return false;
  }
}

export function isServer(database: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(database);
}

async function contentOf(file: string, folder: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new Refused(issue('W001', { file: folder }, { folder: text(folder) }));
  }
}
