import { formatDate, formatInstant } from '../../../adapters/messages/index.js';
import type { MonthVersion } from '../../../domain/records/month.js';
import type { SetDifference } from '../../../domain/records/version-difference.js';
import { DifferenceTable } from '../../layout/difference-table.js';
import type { ClosingScene } from './closing-scene.js';

import { pointsText } from './result-table.js';

/** Các bản đã khóa, the last first, each with what changed since the one before. */
export function Versions({ scene }: { readonly scene: ClosingScene }) {
  const { versions, changes, pending, month } = scene.closing;
  const last = versions.at(-1);
  return (
    <section>
      <h2>Các bản đã khóa{versions.length === 0 ? '' : ` (${versions.length})`}</h2>
      {last === undefined ? <p>Tháng này chưa khóa lần nào.</p> : null}
      {last === undefined || month.state === 'closed' ? null : (
        <Changed {...{ scene, sets: pending, title: `Bản ${month.version} đang làm so với bản ${last.version}` }} />
      )}
      {[...versions].reverse().map((version) => {
        const change = changes.find(({ to }) => to.version === version.version);
        const title = `Bản ${version.version} so với bản ${change?.from.version ?? ''}`;
        return (
          <article key={version.version} class="item accepted">
            <Version {...{ scene, version }} />
            {change === undefined ? null : <Changed {...{ scene, sets: change.sets, title }} />}
          </article>
        );
      })}
    </section>
  );
}

function Version({ scene, version: locked }: { readonly scene: ClosingScene; readonly version: MonthVersion }) {
  const { version, closedAt, closedBy, scorer, asOf, reason, results } = locked;
  return (
    <>
      <h3>Bản {version}</h3>
      <p>
        Người khóa: {closedBy}, {formatInstant(closedAt)}. Người trình: {scorer}. Xét hạn theo ngày {formatDate(asOf)}.
      </p>
      {reason === undefined ? null : <p>Mở lại vì: {reason}</p>}
      <ul class="plain-list">
        {results.map((result) => {
          const known = scene.closing.sets.find(({ set }) => set.id === result.set)?.set;
          return (
            <li key={result.set}>
              {known?.indexName ?? result.set}: <strong>{pointsText(result, known?.rounding.places)}</strong> · mã dữ
              liệu <code>{result.dataHash}</code>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface ChangedProps {
  readonly scene: ClosingScene;
  readonly title: string;
  readonly sets: readonly SetDifference[];
}

function Changed({ scene, title, sets }: ChangedProps) {
  return (
    <>
      {sets.map((difference) => {
        const set = scene.closing.sets.find((each) => each.set.id === difference.set)?.set;
        return <DifferenceTable key={difference.set} {...{ set, difference, title }} />;
      })}
    </>
  );
}
