import { inject, injectable } from 'inversify';
import type { Records } from '../ports/records.js';
import { ScoreCase } from '../score-case.js';
import { Desk } from './desk.js';

/** One thing that a restored workspace must have as the original has it. */
export interface Compared {
  readonly kind: 'month' | 'evidence' | 'log';
  /** A month with its version, or a department of the log. */
  readonly name: string;
  readonly original: string;
  readonly restored: string;
}

interface Measure extends Pick<Compared, 'kind' | 'name'> {
  readonly value: string;
}

/** So bản phục hồi với bản gốc: totals of every month, hashes of every evidence file, and the log. */
@injectable()
export class CompareWorkspaces {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ScoreCase) private readonly scoring: ScoreCase,
  ) {}

  async run(original: string, restored: string): Promise<Compared[]> {
    const [ours, theirs] = [await this.#measure(original), await this.#measure(restored)];
    const names = [...new Set([...ours.keys(), ...theirs.keys()])];
    return names.flatMap((key) => {
      const [a, b] = [ours.get(key), theirs.get(key)];
      const { kind, name } = a ?? b ?? {};
      if (kind === undefined || name === undefined) return [];
      return [{ kind, name, original: a?.value ?? '', restored: b?.value ?? '' }];
    });
  }

  async #measure(folder: string): Promise<ReadonlyMap<string, Measure>> {
    const { months, others } = await this.desk.look(folder, async (records) => ({
      months: await monthsOf(records),
      others: [...(await evidenceOf(records)), ...(await logsOf(records))],
    }));
    const measures: Measure[] = [];
    for (const { commune, month, version } of months) {
      const { assessments } = await this.scoring.run({ folder, commune, month, ...(version && { version }) });
      const value = assessments.map(({ set, score }) => `${set.id} ${score.total.points.toString()}`).join(', ');
      const name = [commune, month, version].filter((each) => each !== undefined).join('/');
      measures.push({ kind: 'month', name, value });
    }
    return new Map([...measures, ...others].map((measure) => [`${measure.kind} ${measure.name}`, measure]));
  }
}

interface Wanted {
  readonly commune: string;
  readonly month: string;
  /** Absent: what is recorded now, of a month that is not closed. */
  readonly version?: number;
}

async function monthsOf({ communes, months }: Records): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for (const { id: commune } of await communes.list()) {
    for (const { id: month, state } of await months.list(commune)) {
      const versions = await months.versions(commune, month);
      wanted.push(...versions.map(({ version }) => ({ commune, month, version })));
      if (state !== 'closed') wanted.push({ commune, month });
    }
  }
  return wanted;
}

async function evidenceOf({ evidence }: Records): Promise<Measure[]> {
  const files = await evidence.files();
  return files.map(({ sha256 }) => ({ kind: 'evidence', name: sha256, value: sha256 }));
}

async function logsOf({ audit }: Records): Promise<Measure[]> {
  const heads = await audit.heads();
  return heads.map(({ scope, seq, hash }) => ({ kind: 'log', name: scope, value: `${seq} ${hash}` }));
}
