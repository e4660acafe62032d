import { inject, injectable } from 'inversify';
import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { chainBreak } from '../../domain/records/audit.js';
import type { ClosedResult, MonthVersion } from '../../domain/records/month.js';
import { Digest } from '../ports/digest.js';
import type { Records } from '../ports/records.js';
import { Workspaces } from '../ports/workspaces.js';
import { ScoreCase } from '../score-case.js';
import { closedResult } from './closed-result.js';

export interface Verified {
  readonly issues: readonly Issue[];
  /** What was looked at. */
  readonly files: number;
  readonly entries: number;
  readonly months: number;
}

interface Kept {
  readonly sha256: string;
  /** What it is called in messages. */
  readonly name: string;
}

/** Kiểm tra toàn vẹn: kept files, the log's chain, and whether every closed month still gives its points. */
@injectable()
export class VerifyWorkspace {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @inject(Digest) private readonly digest: Digest,
  ) {}

  async run(folder: string): Promise<Verified> {
    const { records } = await this.workspaces.open(folder);
    const { versions, kept, chains, entries } = await records.read(async (each) => {
      const versions = await versionsOf(each);
      return { versions, kept: await keptBy(each, versions), ...(await this.#chains(folder, each)) };
    });
    const files = await this.#files(folder, kept);
    const missing = files.some(({ severity }) => severity === 'error');
    // Without its contents a month cannot be scored again, and that is told already.
    const months = missing ? [] : await this.#months(folder, versions);
    const issues = [...files, ...chains, ...months];
    return { issues, files: kept.length, entries, months: versions.length };
  }

  async #files(folder: string, kept: readonly Kept[]): Promise<Issue[]> {
    const { files } = await this.workspaces.open(folder);
    const wanted = new Map(kept.map((each) => [each.sha256, each.name]));
    const found = new Set<string>();
    const issues: Issue[] = [];
    for await (const { name, actual } of files.check()) {
      found.add(name);
      const hash = text(name.slice(0, 12));
      if (name !== actual) issues.push(issue('W011', { file: folder }, { hash }));
      else if (!wanted.has(name)) issues.push(issue('W012', { file: folder }, { hash }));
    }
    const lost = [...wanted].filter(([sha256]) => !found.has(sha256));
    const told = lost.map(([sha256, name]) =>
      issue('W010', { file: folder }, { file: text(name), hash: text(sha256.slice(0, 12)) }),
    );
    return [...told, ...issues];
  }

  async #chains(folder: string, { audit }: Records): Promise<{ chains: Issue[]; entries: number }> {
    const chains: Issue[] = [];
    let count = 0;
    for (const { scope, seq, hash } of await audit.heads()) {
      const entries = await audit.entries(scope);
      count += entries.length;
      const broken = chainBreak(entries, this.digest);
      const last = entries.at(-1);
      // Entries cut off at the end leave a whole chain that the head no longer fits.
      const cut = broken === undefined && (entries.length !== seq || (last?.hash ?? '') !== hash);
      const at = broken ?? (cut ? { seq: entries.length + 1, at: '' } : undefined);
      if (at === undefined) continue;
      const values = { line: text(`${at.seq}`), at: text(at.at), ...(scope !== '' && { scope: text(scope) }) };
      chains.push(issue('W013', { file: folder }, values));
    }
    return { chains, entries: count };
  }

  async #months(folder: string, versions: readonly MonthVersion[]): Promise<Issue[]> {
    const issues: Issue[] = [];
    for (const { commune, month, version, results } of versions) {
      const { assessments, issues: problems } = await this.scoring.run({ folder, commune, month, version });
      const now = assessments.map(closedResult);
      issues.push(...problems.filter(({ severity }) => severity === 'error'));
      const values = { month: text(`${month} (${commune})`), version: text(`${version}`) };
      if (sameResults(results, now)) continue;
      const told = { ...values, locked: text(totals(results)), found: text(totals(now)) };
      issues.push(issue('W015', { file: folder }, told));
    }
    return issues;
  }
}

async function versionsOf({ communes, months }: Records): Promise<MonthVersion[]> {
  const versions: MonthVersion[] = [];
  for (const { id: commune } of await communes.list()) {
    for (const { id } of await months.list(commune)) versions.push(...(await months.versions(commune, id)));
  }
  return versions;
}

async function keptBy({ evidence }: Records, versions: readonly MonthVersion[]): Promise<Kept[]> {
  const frozen = versions.flatMap(({ month, version, definitions, input }) => [
    { sha256: definitions, name: `bộ tiêu chí của tháng ${month} bản ${version}` },
    { sha256: input, name: `dữ liệu của tháng ${month} bản ${version}` },
  ]);
  return [...(await evidence.files()), ...frozen];
}

function sameResults(a: readonly ClosedResult[], b: readonly ClosedResult[]): boolean {
  return JSON.stringify(a.map(pointsOnly)) === JSON.stringify(b.map(pointsOnly));
}

/** What had no figure is kept only since later months. */
function pointsOnly({ unknown: _, ...result }: ClosedResult): Omit<ClosedResult, 'unknown'> {
  return result;
}

function totals(results: readonly ClosedResult[]): string {
  return results.map(({ set, points }) => `${set} ${points}`).join(', ');
}
