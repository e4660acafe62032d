import { formatDate, formatInstant, itemStateName, returnReasonName } from '../../../adapters/messages/index.js';
import type { SeenItem } from '../../../application/records/see-evidence.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { EvidenceItem } from '../../../domain/records/evidence-item.js';
import { monthUrl } from '../../addresses.js';
import type { Visit } from '../../visit.js';

export interface ItemHistoryProps {
  readonly visit: Visit;
  readonly seen: SeenMonth;
  readonly seenItem: SeenItem;
}

/** Every step of one item, the last first: nothing that was handed in is ever gone. */
export function ItemHistory({ seen, seenItem: { item, steps } }: ItemHistoryProps) {
  const [last, ...earlier] = [...steps].reverse();
  return (
    <article class={`item ${item.state}`}>
      {last === undefined ? null : <Step seen={seen} step={last} />}
      {earlier.length === 0 ? null : (
        <details>
          <summary>Các lần trước ({earlier.length})</summary>
          {earlier.map((step) => (
            <Step key={step.version} seen={seen} step={step} />
          ))}
        </details>
      )}
    </article>
  );
}

function Step({ seen, step }: { seen: SeenMonth; step: EvidenceItem }) {
  const { state, version, file, number, issuer, issuedOn, returnReason, note, by, at } = step;
  const facts = [number, issuer, issuedOn === undefined ? undefined : `ký ngày ${formatDate(issuedOn)}`].filter(
    Boolean,
  );
  return (
    <div class="step">
      <p>
        <strong>{itemStateName(state)}</strong>
        {returnReason === undefined ? null : `: ${returnReasonName(returnReason)}`} · {by} · {formatInstant(at)}
      </p>
      {note === undefined ? null : <p>{note}</p>}
      {file === undefined ? null : (
        <p>
          <a href={monthUrl(seen.commune.id, seen.month.id, ['tep', step.id, String(version)], { xem: '1' })}>
            {file.name}
          </a>
          {facts.length === 0 ? null : ` · ${facts.join(', ')}`}
        </p>
      )}
    </div>
  );
}
