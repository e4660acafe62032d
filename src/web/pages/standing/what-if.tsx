import { codeLabel, formatDifference, formatPoints, stepText } from '../../../adapters/messages/index.js';
import type { MonthReference } from '../../../application/records/see-score.js';
import { Refused } from '../../../application/refused.js';
import { type ScoredSet, scoredSets } from '../../../application/scored-set.js';
import type { SimulatedScenario } from '../../../domain/whatif/simulate.js';
import { type Problem, problemsOf } from '../../form/problems.js';
import { SelectField, TextField } from '../../layout/field.js';
import type { Visit } from '../../visit.js';
import { assumable } from './assumable.js';
import { assumedProblems } from './assumed-problems.js';

/** What was assumed in the address, and what came of it; nothing of it is ever kept. */
export interface Assumed {
  readonly scenario?: SimulatedScenario;
  readonly problems: readonly Problem[];
}

/** `?gia-dinh=ON_TIME&muc=98`: one figure assumed, the share in percent or a value as it is written in a table. */
export async function assumedAsked(
  { services, folder, actor, query }: Visit,
  reference: MonthReference,
): Promise<Assumed> {
  const { 'gia-dinh': metric = '', muc = '' } = query;
  if (metric === '' || muc === '') return { problems: [] };
  try {
    const { scenarios, issues, real } = await services.seeWhatIf.run(folder, actor, reference, [`${metric}=${muc}`]);
    const [scenario] = scenarios;
    if (scenario !== undefined) return { scenario, problems: [] };
    const wrong = issues.filter(({ severity }) => severity === 'error');
    return { problems: assumedProblems(wrong, scoredSets(real), metric, muc) };
  } catch (error) {
    if (error instanceof Refused) return { problems: problemsOf(error.issues) };
    throw error;
  }
}

export interface WhatIfProps {
  readonly visit: Visit;
  readonly set: ScoredSet;
  readonly assumed: Assumed;
}

/** Nếu … thì: a slider and a field for one figure; the answer is marked as an assumption. */
export function WhatIf({ visit, set, assumed: { scenario, problems } }: WhatIfProps) {
  const { query } = visit;
  const simulated = scenario?.sets.find((each) => each.set === set.set.id);
  const choices = assumable(set);
  const chosen = choices.find(({ value }) => value === query['gia-dinh']) ?? choices[0];
  const slider = /^\d{1,3}%$/.test(query.muc ?? '') ? (query.muc ?? '').slice(0, -1) : '90';
  return (
    <section id="gia-dinh-phan">
      <h2>Giả định: nếu một chỉ tiêu khác đi</h2>
      <form method="get" action={`${visit.url.split('?')[0]}#gia-dinh-phan`}>
        <input type="hidden" name="bo" value={set.set.id} />
        <SelectField
          {...{
            name: 'gia-dinh',
            label: 'Chỉ tiêu',
            choices,
            value: chosen?.value ?? '',
            problems,
            examplesFor: 'muc',
          }}
        />
        <div hidden={chosen !== undefined && !chosen.isShare}>
          <div class="field">
            <label for="keo">Kéo để chọn tỷ lệ, từ 0 đến 100%</label>
            <input id="keo" type="range" min="0" max="100" step="1" value={slider} data-pair="muc" data-suffix="%" />
          </div>
        </div>
        <TextField
          {...{ name: 'muc', label: 'Mức giả định', value: query.muc ?? chosen?.example.value ?? '', problems }}
          hint={chosen?.example.hint ?? ''}
        />
        <button type="submit">Tính thử</button>
      </form>
      {simulated === undefined ? null : <Answer {...{ set, simulated }} />}
    </section>
  );
}

function Answer({ set, simulated }: { set: ScoredSet; simulated: SimulatedScenario['sets'][number] }) {
  const { places } = set.set.rounding;
  const { before, after, change, steps } = simulated.byIndex;
  const nameOf = (code: string) => codeLabel(set.set, code);
  return (
    <div class="mark" role="status">
      <p>
        Giả định, không lưu thành điểm: chỉ số từ {formatPoints(before, places)} thành{' '}
        <strong>{formatPoints(after, places)}</strong> ({formatDifference(change, places)}).
      </p>
      <ul>
        {steps.map((step) => (
          <li key={`${step.kind} ${'code' in step ? step.code : ''}`}>
            {stepText(step, nameOf)}: {formatDifference(step.change, places)}
          </li>
        ))}
      </ul>
    </div>
  );
}
