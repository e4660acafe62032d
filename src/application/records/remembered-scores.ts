import { inject, injectable } from 'inversify';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { Workspaces } from '../ports/workspaces.js';
import { ScoreCase, type ScoreCaseRequest, type ScoredCase } from '../score-case.js';

/** Months that are held at once: the one that was looked at longest ago goes. */
const MOST = 60;

interface Remembered {
  readonly mark: string;
  readonly scored: Promise<ScoredCase>;
}

/**
 * Điểm đã tính, kept while nothing has changed: several people look at several pages of one month, and each page needs
 * all of it scored. Whatever changes a commune's records is noted in its log, so the end of the log tells whether they
 * are still those that were scored.
 */
@injectable()
export class RememberedScores {
  readonly #known = new Map<string, Remembered>();

  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** As {@link ScoreCase.run} would score it now. */
  async run(request: ScoreCaseRequest & { readonly commune: string }): Promise<ScoredCase> {
    const key = JSON.stringify(request);
    // Asked before the records are read: what comes in between makes the next one score anew.
    const mark = await this.#mark(request.folder, request.commune);
    const known = this.#known.get(key);
    const remembered = known?.mark === mark ? known : { mark, scored: this.#scored(key, request) };
    this.#known.delete(key);
    this.#known.set(key, remembered);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return remembered.scored;
  }

  /** What could not be scored is tried again: a kept file that was lost may be put back without a word in the log. */
  async #scored(key: string, request: ScoreCaseRequest): Promise<ScoredCase> {
    try {
      const scored = await this.scoring.run(request);
      if (scored.assessments.length === 0) this.#known.delete(key);
      return scored;
    } catch (error) {
      this.#known.delete(key);
      throw error;
    }
  }

  async #mark(folder: string, commune: string): Promise<string> {
    const { records } = await this.workspaces.open(folder);
    const head = await records.read(({ audit }) => audit.head(commune));
    return JSON.stringify([head?.seq, head?.hash, this.clock.today(), this.definitions.stamp()]);
  }
}
