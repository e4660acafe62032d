import {
  checkSeverityName,
  criterionLabel,
  fillTemplate,
  formatInstant,
  formatPoints,
  renderFact,
} from '../../../adapters/messages/index.js';
import type { SeenCheck } from '../../../application/records/see-checks.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import type { Visit } from '../../visit.js';
import { AnswerForm } from './answer-form.js';

const SIGNS = { error: '▲', warning: '●', info: '○' } as const;

export interface CheckCardProps {
  readonly visit: Visit;
  readonly seen: SeenMonth;
  readonly check: SeenCheck;
  readonly mayAnswer: boolean;
  readonly problems: readonly Problem[];
}

/** One check that fails: the sentence with its figures, what would fit, what hangs on it, and what was answered. */
export function CheckCard({ visit, seen, check, mayAnswer, problems }: CheckCardProps) {
  const { failed, digest, answer } = check;
  const { severity, title, message } = failed.check;
  const own = visit.form.digest === digest;
  return (
    <article class={`item check ${severity}`}>
      <h2>
        {SIGNS[severity]} {checkSeverityName(severity)}: {title}
      </h2>
      <p>{fillTemplate(message, failed.values)}</p>
      {failed.candidates.length === 0 ? null : (
        <>
          <p>Phương án khớp (không tự áp dụng):</p>
          <ul>
            {failed.candidates.map((each) => {
              const sentence = fillTemplate(each.message, each.values);
              return <li key={sentence}>{sentence}</li>;
            })}
          </ul>
        </>
      )}
      <Figures check={check} />
      <Affected {...{ seen, check }} />
      {answer === undefined ? (
        <p>
          <strong>Chưa trả lời.</strong>
        </p>
      ) : (
        <p>
          <strong>{answer.kind === 'asked' ? '? Đã hỏi lại đơn vị' : '✓ Đã chấp nhận'}</strong>
          {answer.reason === '' ? null : `: ${answer.reason}`} · {answer.by} · {formatInstant(answer.at)}
        </p>
      )}
      {mayAnswer ? <AnswerForm {...{ visit, seen, check, problems: own ? problems : [] }} /> : null}
    </article>
  );
}

function Figures({ check: { figures } }: { check: SeenCheck }) {
  if (figures.length === 0) return null;
  return (
    <details>
      <summary>Số liệu liên quan ({figures.length})</summary>
      <ul>
        {figures.map(({ id, metric, fact }) => (
          <li key={id}>
            {metric?.name ?? id}: {fact === undefined ? 'chưa có số liệu' : renderFact(fact, metric)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Each index by itself: points of two are never added. */
function Affected({ seen: { commune, month }, check: { affected } }: { seen: SeenMonth; check: SeenCheck }) {
  if (affected.length === 0) return <p>Không tiêu chí nào lấy điểm từ số liệu này.</p>;
  return (
    <>
      {affected.map(({ set: { set }, leaves, points }) => (
        <div key={set.id}>
          <p>
            {set.indexName}: <strong>{formatPoints(points, set.rounding.places)}</strong> điểm đang dựa vào số liệu này,
            ở {leaves.length} tiêu chí.
          </p>
          <ul>
            {leaves.map(({ criterion, points: own }) => (
              <li key={criterion.code}>
                <a href={monthUrl(commune.id, month.id, ['tieu-chi', set.id, criterion.code])}>
                  {criterionLabel(criterion)}
                </a>
                : {formatPoints(own, set.rounding.places)} điểm
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
