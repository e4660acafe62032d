import { formatMonth } from '../../../adapters/messages/index.js';
import type { Problem } from '../../form/problems.js';
import { Shell } from '../../layout/shell.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';
import { closingScene } from './closing-scene.js';
import { Glance } from './glance.js';
import { OpenList } from './open-list.js';
import { ReopenRequestList } from './request-list.js';
import { ResultTable } from './result-table.js';
import { SignedList } from './signed-list.js';
import { StepForms } from './step-forms.js';
import { Versions } from './versions.js';

export const closingHandler: Handler = (visit) => closingPage(visit, []);

/** Khóa, mở lại: what is still open, what will be locked or is, by whom, and what was locked before. */
export async function closingPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const scene = await closingScene(visit, problems);
  const { seen, closing } = scene;
  const { month } = closing;
  const title = 'Khóa, mở lại';
  return page(
    <Shell {...{ visit, seen, title, problems, at: 'khoa' }}>
      <h1>
        {title} tháng {formatMonth(month.id)}
      </h1>
      <Glance {...{ scene }} />
      {month.state === 'closed' ? null : <OpenList {...{ scene }} />}
      <section>
        <h2>{month.state === 'closed' ? 'Điểm đã khóa' : 'Điểm sẽ khóa nếu khóa bây giờ'}</h2>
        <ResultTable {...{ scene }} />
      </section>
      <StepForms {...{ scene }} />
      <ReopenRequestList {...{ scene }} />
      <SignedList {...{ scene }} />
      <Versions {...{ scene }} />
    </Shell>,
    status,
  );
}
