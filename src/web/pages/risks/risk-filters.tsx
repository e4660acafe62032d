import { departmentName, levelName, levelSign } from '../../../adapters/messages/index.js';
import { BOARD_LEVELS, type BoardLevel } from '../../../domain/board.js';
import type { BoardRow } from '../../../domain/engine/board/board-rows.js';
import { type Asked, type RiskScene, riskUrl, safeLeaves } from './risk-scene.js';

/** The lines that were asked for. */
export function rowsAsked(rows: readonly BoardRow[], { level, department }: Asked): BoardRow[] {
  return rows.filter(
    ({ entry }) =>
      (level === undefined || entry.level === level) && (department === undefined || entry.department === department),
  );
}

/** By level, then by department in the office's own order; each keeps what the other one asks for. */
export function RiskFilters({ scene }: { readonly scene: RiskScene }) {
  const { seen, scored, printed, asked } = scene;
  const { level, department } = asked;
  const only = (part: Asked) => rowsAsked(printed.rows, part).length;
  const own = department === undefined ? {} : { department };
  const same = level === undefined ? {} : { level };
  const count = (each: BoardLevel) => (each === 'safe' ? safeLeaves(scene).length : only({ ...own, level: each }));
  const named = new Set(printed.rows.map(({ entry }) => entry.department));
  const ordered = seen.departments.map(({ id }) => id).filter((id) => named.has(id));
  const ids = [...ordered, ...[...named].filter((id) => !ordered.includes(id))];
  return (
    <>
      <nav class="chips" aria-label="Lọc theo mức">
        <Chip url={riskUrl(scene, own)} isCurrent={level === undefined} text={`Mọi mức (${only(own)})`} />
        {BOARD_LEVELS.map((each) => (
          <Chip
            key={each}
            url={riskUrl(scene, { ...own, level: each })}
            isCurrent={each === level}
            text={`${levelSign(each)} ${levelName(each)} (${count(each)})`}
          />
        ))}
      </nav>
      <nav class="chips" aria-label="Lọc theo đơn vị">
        <Chip url={riskUrl(scene, same)} isCurrent={department === undefined} text={`Mọi đơn vị (${only(same)})`} />
        {ids.map((id) => (
          <Chip
            key={id}
            url={riskUrl(scene, { ...same, department: id })}
            isCurrent={id === department}
            text={`${departmentName(scored, id)} (${only({ ...same, department: id })})`}
          />
        ))}
      </nav>
    </>
  );
}

function Chip({ url, isCurrent, text }: { readonly url: string; readonly isCurrent: boolean; readonly text: string }) {
  return (
    <a href={url} aria-current={isCurrent ? 'true' : undefined}>
      {text}
    </a>
  );
}
