import { besideSheet, isLargePack } from '../../../application/records/pack-evidence.js';
import { monthUrl } from '../../addresses.js';
import { see } from '../../reply.js';
import type { Handler } from '../../route.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Bảng chấm (Excel). Its links work where it lies in the evidence pack. */
export const sheetFileHandler: Handler = async ({ services, folder, actor, params, query }) => {
  const { commune = '', month = '' } = params;
  const { documents } = await services.packEvidence.contents(folder, actor, commune, month);
  const reference = { commune, month, set: query.bo ?? '' };
  const { name, bytes } = await services.seeSheet.file(folder, actor, reference, besideSheet(documents));
  return { kind: 'file', name, type: XLSX, bytes };
};

export const packFileHandler: Handler = async ({ services, folder, actor, params }) => {
  const { commune = '', month = '' } = params;
  const contents = await services.packEvidence.contents(folder, actor, commune, month);
  if (isLargePack(contents)) return see(monthUrl(commune, month, ['xuat-bieu', 'minh-chung']));
  const pieces = await services.packEvidence.send(folder, actor, commune, month);
  return { kind: 'stream', name: `goi-minh-chung_${month}.zip`, type: 'application/zip', pieces };
};
