import type { Container } from 'inversify';
import type { DefinitionFolders, Services } from '../cli/services.js';
import { parsedDefinitions, shippedFolders } from './shipped-definitions.js';

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
  const shipped = shippedFolders();
  const wanted = { criteria: folders.criteria ?? shipped.criteria, rules: folders.rules ?? shipped.rules };
  return createContainer(wanted, parsedDefinitions());
}
