import { join } from 'node:path';
import type { Container } from 'inversify';
import { packageRoot } from '../cli/package-root.js';
import type { DefinitionFolders, Services } from '../cli/services.js';

/** The use cases of the command line; the wiring and the classes are loaded when the first of them is asked for. */
export function cliServices(): Services {
  return {
    scoreCase: async (folders) => {
      const container = await openContainer(folders);
      const { ScoreCase } = await import('../application/score-case.js');
      return container.getAsync(ScoreCase);
    },
    checkDefinitions: async (folders) => {
      const container = await openContainer(folders);
      const { CheckDefinitions } = await import('../application/check-definitions.js');
      return container.getAsync(CheckDefinitions);
    },
    rankUnits: async (folders) => {
      const container = await openContainer(folders);
      const { RankUnits } = await import('../application/rank-units.js');
      return container.getAsync(RankUnits);
    },
    exportSheet: async (folders) => {
      const container = await openContainer(folders);
      const { ExportSheet } = await import('../application/export-sheet.js');
      return container.getAsync(ExportSheet);
    },
  };
}

async function openContainer(folders: DefinitionFolders): Promise<Container> {
  const { createContainer } = await import('./container.js');
  const root = packageRoot();
  return createContainer({
    criteria: folders.criteria ?? join(root, 'criteria'),
    rules: folders.rules ?? join(root, 'rules'),
  });
}
