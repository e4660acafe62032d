import { join, resolve } from 'node:path';
import { DefinitionsSource } from '../../src/application/ports/definitions-source.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { CreateWorkspace } from '../../src/application/records/create-workspace.js';
import { createContainer } from '../../src/composition/container.js';
import { bindRecords } from '../../src/composition/records-module.js';
import { parsedDefinitions } from '../../src/composition/shipped-definitions.js';
import { day } from '../support/builders.js';
import { fillProvince, PROVINCE_SET } from '../support/province-year.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** Makes the workspace of a province on disk, as large as a real one. @returns ids of its communes */
export async function makeProvince(folder: string, communes: number): Promise<string[]> {
  const container = createContainer(
    { criteria: join(ROOT, 'criteria'), rules: join(ROOT, 'rules') },
    parsedDefinitions(),
  );
  bindRecords(container);
  const admin = { login: 'quan-tri', name: 'Quản trị' };
  await container.get(CreateWorkspace).run({ folder, admin, origin: 'load' });
  const { value: definitions } = await container.get(DefinitionsSource).load(day('2026-12-20'), [PROVINCE_SET]);
  if (definitions === undefined) throw new Error('no definitions');
  const ids = Array.from({ length: communes }, (_, index) => `xa-${index}`);
  await fillProvince(await container.get(Workspaces).open(folder), ids, definitions);
  await container.get(Workspaces).closeAll();
  return ids;
}
