import { join } from 'node:path';
import type { Container } from 'inversify';
import { packageRoot } from '../cli/package-root.js';
import type { DefinitionFolders, Services } from '../cli/services.js';

/** The use cases for the command line; the container and all it needs are loaded when the first one is asked for. */
export const services: Services = {
  scoreCase: async (folders) => {
    const { ScoreCase } = await import('../application/score-case.js');
    return (await containerFor(folders)).get(ScoreCase);
  },
  checkDefinitions: async (folders) => {
    const { CheckDefinitions } = await import('../application/check-definitions.js');
    return (await containerFor(folders)).get(CheckDefinitions);
  },
  rankUnits: async (folders) => {
    const { RankUnits } = await import('../application/rank-units.js');
    return (await containerFor(folders)).get(RankUnits);
  },
  exportSheet: async (folders) => {
    const { ExportSheet } = await import('../application/export-sheet.js');
    return (await containerFor(folders)).get(ExportSheet);
  },
};

async function containerFor(folders: DefinitionFolders): Promise<Container> {
  const { createContainer } = await import('./container.js');
  return createContainer({
    criteria: folders.criteria ?? join(packageRoot(), 'criteria'),
    rules: folders.rules ?? join(packageRoot(), 'rules'),
  });
}
