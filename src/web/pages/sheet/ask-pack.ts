import { refusable } from '../../form/filled.js';
import { see } from '../../reply.js';
import { sceneOf } from '../../scene.js';
import { packPage } from './pack.js';

/** Has a large pack made behind the pages. */
export const askPackHandler = refusable(async (visit) => {
  const { services, folder, actor } = visit;
  const { commune, month } = await sceneOf(visit);
  await services.askJob.ask(folder, actor, { kind: 'evidence_pack', commune: commune.id, month: month.id });
  return see('/viec-nen', 'Đã nhận yêu cầu lập gói minh chứng.');
}, packPage);
