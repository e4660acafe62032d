import { inject, injectable } from 'inversify';
import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { type Content, frozenContents } from '../../domain/records/content.js';
import { type LockedTotals, totalsOf } from '../../domain/records/locked-totals.js';
import type { ClosedResult, MonthVersion } from '../../domain/records/month.js';
import { type JobSteps, UNCOUNTED } from '../jobs/job-steps.js';
import { Digest } from '../ports/digest.js';
import { DomainJson } from '../ports/domain-json.js';
import type { Records } from '../ports/records.js';
import { Workspaces } from '../ports/workspaces.js';
import { ScoreCase } from '../score-case.js';
import { readChain } from './audit-chain.js';
import { damageIssue } from './backup-issues.js';
import { closedResult } from './closed-result.js';
import { lockProblems } from './lock-problems.js';
import { rowProblems } from './row-problems.js';

export interface Verified {
  readonly issues: readonly Issue[];
  /** What was looked at. */
  readonly files: number;
  readonly entries: number;
  readonly months: number;
  /** What the locked versions give now; those whose frozen contents are not whole cannot be scored. */
  readonly scored: readonly LockedTotals[];
}

/** Kiểm tra toàn vẹn: kept files, the log's chain, and whether every closed month still gives its points. */
@injectable()
export class VerifyWorkspace {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @inject(Digest) private readonly digest: Digest,
    @inject(DomainJson) private readonly json: DomainJson,
  ) {}

  async run(folder: string, steps = UNCOUNTED): Promise<Verified> {
    const { records } = await this.workspaces.open(folder);
    const { versions, kept, chains, entries, locks, rows } = await records.read(async (each) => {
      const versions = await versionsOf(each);
      const locks = await lockProblems(folder, each, versions);
      const rows = await rowProblems(folder, each, this.json.hash);
      return { versions, kept: await keptBy(each, versions), locks, rows, ...(await this.#chains(folder, each)) };
    });
    const { issues: files, spoilt } = await this.#files(folder, kept, steps);
    // Without its contents a month cannot be scored again, and that is told already.
    const whole = versions.filter(({ definitions, input }) => !spoilt.has(definitions) && !spoilt.has(input));
    const { months, scored } = await this.#months(folder, whole, steps);
    const issues = [...files, ...chains, ...rows, ...locks, ...months];
    return { issues, files: kept.length, entries, months: whole.length, scored };
  }

  /** @returns also the hashes of contents that are missing or altered. */
  async #files(
    folder: string,
    kept: readonly Content[],
    steps: JobSteps,
  ): Promise<{ issues: Issue[]; spoilt: ReadonlySet<string> }> {
    const { files } = await this.workspaces.open(folder);
    const wanted = new Map(kept.map((each) => [each.sha256, each.name]));
    const found = new Set<string>();
    const spoilt = new Set<string>();
    const issues: Issue[] = [];
    for await (const { name, actual } of files.check()) {
      await steps.goOn();
      found.add(name);
      if (name !== actual) {
        spoilt.add(name);
        const why = actual === undefined ? 'unreadable' : 'altered';
        issues.push(damageIssue(folder, { sha256: name, name: wanted.get(name) ?? '', why }));
      } else if (!wanted.has(name)) issues.push(issue('W012', { file: folder }, { hash: text(name.slice(0, 12)) }));
    }
    const lost = [...wanted].filter(([sha256]) => !found.has(sha256));
    const told = lost.map(([sha256, name]) => damageIssue(folder, { sha256, name, why: 'lost' }));
    for (const [sha256] of lost) spoilt.add(sha256);
    return { issues: [...told, ...issues], spoilt };
  }

  async #chains(folder: string, { audit }: Records): Promise<{ chains: Issue[]; entries: number }> {
    const chains: Issue[] = [];
    let count = 0;
    const heads = await audit.heads();
    // The making of the workspace stands in its log before anything else.
    if (!heads.some(({ scope }) => scope === '')) chains.push(issue('W013', { file: folder }, { line: text('1') }));
    for (const head of heads) {
      const { scope } = head;
      const { entries, broken } = await readChain(audit, head, this.digest);
      count += entries;
      if (broken === undefined) continue;
      const { seq, at = '' } = broken;
      const values = {
        ...{ line: text(`${seq}`) },
        ...(at !== '' && { at: text(at) }),
        ...(scope !== '' && { scope: text(scope) }),
      };
      chains.push(issue('W013', { file: folder }, values));
    }
    return { chains, entries: count };
  }

  async #months(
    folder: string,
    versions: readonly MonthVersion[],
    steps: JobSteps,
  ): Promise<{ months: Issue[]; scored: LockedTotals[] }> {
    const issues: Issue[] = [];
    const scored: LockedTotals[] = [];
    for (const { commune, month, version, results } of versions) {
      await steps.goOn();
      const { assessments, issues: problems } = await this.scoring.run({ folder, commune, month, version });
      const now = assessments.map(closedResult);
      scored.push({ commune, month, version, totals: totalsOf(now) });
      issues.push(...problems.filter(({ severity }) => severity === 'error'));
      const values = { month: text(`${month} (${commune})`), version: text(`${version}`) };
      if (sameResults(results, now)) continue;
      const told = { ...values, locked: text(totalsOf(results)), found: text(totalsOf(now)) };
      issues.push(issue('W015', { file: folder }, told));
    }
    return { months: issues, scored };
  }
}

async function versionsOf({ communes, months }: Records): Promise<MonthVersion[]> {
  const versions: MonthVersion[] = [];
  for (const { id: commune } of await communes.list()) {
    for (const { id } of await months.list(commune)) versions.push(...(await months.versions(commune, id)));
  }
  return versions;
}

async function keptBy(
  { communes, comparators, evidence }: Records,
  versions: readonly MonthVersion[],
): Promise<Content[]> {
  const kept: Content[] = [...(await evidence.files()), ...versions.flatMap(frozenContents)];
  for (const { id } of await communes.list()) kept.push(...(await comparators.list(id)));
  return kept;
}

function sameResults(a: readonly ClosedResult[], b: readonly ClosedResult[]): boolean {
  return JSON.stringify(a.map(pointsOnly)) === JSON.stringify(b.map(pointsOnly));
}

/** What had no figure is kept only since later months. */
function pointsOnly({ unknown: _, ...result }: ClosedResult): Omit<ClosedResult, 'unknown'> {
  return result;
}
