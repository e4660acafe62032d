import { dueNow } from '../../evidence.js';
import { Exact } from '../../number.js';
import type { RiskCause, RiskFlag } from '../../risk.js';
import type { LeafScore } from '../../score.js';

/**
 * How a cause relates to points. `late`: gone because a day passed. `evidence`: withheld for want of a document.
 * `figure`: the figures do not give them. `doubt`: they are there, and may not stay. Order of a kind: who speaks first.
 */
const KINDS: Readonly<Record<RiskCause, readonly [kind: 'late' | 'evidence' | 'figure' | 'doubt', order: number]>> = {
  deadline_missed: ['late', 0],
  evidence_returned: ['evidence', 0],
  evidence_expired: ['evidence', 1],
  evidence_missing: ['evidence', 2],
  evidence_unconfirmed: ['evidence', 3],
  evidence_awaiting: ['evidence', 4],
  rule_unclear: ['figure', 0],
  deadline_near: ['figure', 1],
  not_reported: ['figure', 2],
  dossiers_late: ['late', 1],
  report_late: ['late', 2],
  portal_outdated: ['figure', 3],
  work_file_gap: ['figure', 4],
  iso_outdated: ['figure', 5],
  below_threshold: ['figure', 6],
  below_target: ['figure', 7],
  evidence_due_soon: ['doubt', 0],
  evidence_reused: ['doubt', 1],
  failed_check: ['doubt', 2],
  stale_metric: ['doubt', 3],
  open_finding: ['doubt', 4],
  dossiers_near: ['doubt', 5],
  metric_falling: ['doubt', 6],
  appraisal_cut: ['doubt', 7],
};

/** A share of a leaf's missing points and the warning that explains it; none: other reasons. */
export interface Share {
  readonly part: 'recoverable' | 'lost';
  readonly points: Exact;
  readonly flag?: RiskFlag;
}

export interface SharedOut {
  readonly shares: readonly Share[];
  readonly doubts: readonly { readonly flag: RiskFlag; readonly points: Exact }[];
  readonly also: readonly RiskFlag[];
}

/**
 * Shares the missing points of one leaf out among its warnings, each point once: what a missed day cost, then what is
 * withheld for want of documents, then what the figures do not give; what nobody speaks of is the rest. A rest smaller
 * than one printed unit comes from rounding the leaf, and goes to the largest share.
 * @param unit the smallest number of points that the set prints.
 */
export function shareOut(leaf: LeafScore, flags: readonly RiskFlag[], unit: Exact): SharedOut {
  const pot = new Pot(leaf);
  const shares: Share[] = [];
  const doubts: { flag: RiskFlag; points: Exact }[] = [];
  const also: RiskFlag[] = [];
  for (const flag of inOrder(flags)) {
    const [kind] = KINDS[flag.signal.cause];
    const taken = kind === 'doubt' ? [] : pot.take(kind, flag.signal.points);
    if (taken.length > 0) shares.push(...taken.map((each) => ({ ...each, flag })));
    else if (kind === 'doubt' || isOfHeldPoints(kind, leaf)) doubts.push({ flag, points: inDoubt(leaf, flag) });
    else also.push(flag);
  }
  return { shares: withoutCrumbs([...shares], pot.rest(), unit), doubts, also };
}

function withoutCrumbs(shares: Share[], rest: readonly Share[], unit: Exact): Share[] {
  const kept = rest.filter((crumb) => {
    if (crumb.points.atLeast(unit)) return true;
    const same = shares.filter(({ part }) => part === crumb.part);
    const largest = same.reduce<Share | undefined>(
      (most, each) => (most === undefined || most.points.lessThan(each.points) ? each : most),
      undefined,
    );
    if (largest === undefined) return true;
    shares.splice(shares.indexOf(largest), 1, { ...largest, points: largest.points.plus(crumb.points) });
    return false;
  });
  return [...shares, ...kept];
}

/** What of a leaf is still unexplained. */
class Pot {
  #recoverable: Exact;
  #lost: Exact;
  /** Of both: what evidence withholds, and not the figures. */
  #withheld: Exact;

  constructor({ ledger, withheld, state }: LeafScore) {
    this.#recoverable = ledger.recoverable;
    this.#lost = ledger.lost;
    this.#withheld = state === 'scored' || state === 'inherited' || state === 'not_arising' ? withheld : Exact.ZERO;
  }

  take(kind: 'late' | 'evidence' | 'figure', points: Exact): Share[] {
    const open = this.#recoverable.plus(this.#lost);
    const room = kind === 'evidence' ? Exact.min(open, this.#withheld) : open.minus(Exact.min(open, this.#withheld));
    const wanted = Exact.max(Exact.ZERO, Exact.min(points, room));
    if (kind === 'evidence') this.#withheld = this.#withheld.minus(wanted);
    const fromLost = Exact.min(
      this.#lost,
      kind === 'late' ? wanted : Exact.max(Exact.ZERO, wanted.minus(this.#recoverable)),
    );
    const fromOpen = wanted.minus(fromLost);
    this.#lost = this.#lost.minus(fromLost);
    this.#recoverable = this.#recoverable.minus(fromOpen);
    return shares(fromOpen, fromLost);
  }

  rest(): Share[] {
    return shares(this.#recoverable, this.#lost);
  }
}

function shares(recoverable: Exact, lost: Exact): Share[] {
  return [
    { part: 'recoverable' as const, points: recoverable },
    { part: 'lost' as const, points: lost },
  ].filter(({ points }) => points.sign() > 0);
}

/** A returned or unconfirmed document takes nothing away before its last day, but the points hang on it. */
function isOfHeldPoints(kind: 'late' | 'evidence' | 'figure', leaf: LeafScore): boolean {
  return kind === 'evidence' && leaf.points.sign() > 0 && dueNow(leaf.evidence).every(({ counts }) => counts);
}

function inDoubt(leaf: LeafScore, flag: RiskFlag): Exact {
  return Exact.max(Exact.ZERO, Exact.min(leaf.ledger.secured, flag.signal.points));
}

function inOrder(flags: readonly RiskFlag[]): RiskFlag[] {
  const kinds = ['late', 'evidence', 'figure', 'doubt'];
  const rank = ({ signal }: RiskFlag) => {
    const [kind, order] = KINDS[signal.cause];
    return kinds.indexOf(kind) * 100 + order;
  };
  return [...flags].sort((a, b) => rank(a) - rank(b));
}
