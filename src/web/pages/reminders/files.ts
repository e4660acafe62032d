import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function referenceOf({ params: { commune = '', month = '' } }: Visit) {
  return { commune, month };
}

/** Of one department. */
export const reminderFileHandler: Handler = async (visit) => {
  const { services, folder, actor, params } = visit;
  const file = await services.seeReminders.file(folder, actor, referenceOf(visit), params.department ?? '');
  return { kind: 'file', type: DOCX, ...file };
};

/** Of all departments, each on a sheet of its own. */
export const remindersFileHandler: Handler = async (visit) => {
  const { services, folder, actor } = visit;
  return { kind: 'file', type: DOCX, ...(await services.seeReminders.file(folder, actor, referenceOf(visit))) };
};
