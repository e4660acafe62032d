import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';

/** Whether a file of a case folder lies in it, links followed; one that is not there leads nowhere. */
export async function isInside(caseFolder: string, name: string): Promise<boolean> {
  try {
    const [root, file] = await Promise.all([realpath(caseFolder), realpath(`${caseFolder}/${name}`)]);
    return file.startsWith(root + sep);
  } catch {
    return true;
  }
}

/** The issue of a table or of case.yaml that is a link to a file elsewhere. */
export function leadsOutside(caseFolder: string, name: string): Issue {
  return issue('E002', { file: `${caseFolder}/${name}` }, { file: text(name), problem: text('link') });
}
