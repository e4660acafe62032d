import type { Container } from 'inversify';
import type { DefinitionFolders, Services } from '../cli/services.js';
import { parsedDefinitions, shippedFolders } from './shipped-definitions.js';

/** One container for each choice of definitions, so that the use cases of a run share what they opened. */
const containers = new Map<string, Promise<Container>>();

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
  forecastCase: async (folders) => {
    const { ForecastCase } = await import('../application/forecast-case.js');
    return (await containerFor(folders)).get(ForecastCase);
  },
  rankUnits: async (folders) => {
    const { RankUnits } = await import('../application/rank-units.js');
    return (await containerFor(folders)).get(RankUnits);
  },
  simulateCase: async (folders) => {
    const { SimulateCase } = await import('../application/simulate-case.js');
    return (await containerFor(folders)).get(SimulateCase);
  },
  compareCase: async (folders) => {
    const { CompareCase } = await import('../application/compare-case.js');
    return (await containerFor(folders)).get(CompareCase);
  },
  compareCommunes: async (folders) => {
    const { CompareCommunes } = await import('../application/records/compare-communes.js');
    return (await containerFor(folders)).get(CompareCommunes);
  },
  rankCommunes: async (folders) => {
    const { RankCommunes } = await import('../application/records/rank-communes.js');
    return (await containerFor(folders)).get(RankCommunes);
  },
  planCase: async (folders) => {
    const { PlanCase } = await import('../application/plan-case.js');
    return (await containerFor(folders)).get(PlanCase);
  },
  exportSheet: async (folders) => {
    const { ExportSheet } = await import('../application/export-sheet.js');
    return (await containerFor(folders)).get(ExportSheet);
  },
  standingSheets: async (folders) => {
    const { StandingExporter } = await import('../application/ports/standing-exporter.js');
    return (await containerFor(folders)).get(StandingExporter);
  },
  records: async (folders) => {
    const { recordsServices } = await import('./records-services.js');
    return recordsServices(await containerFor(folders));
  },
  serve: async (folders, options) => {
    const { serve } = await import('./serve.js');
    return serve(await containerFor(folders, 'server'), options);
  },
  close: async () => {
    if (containers.size === 0) return;
    const { Workspaces } = await import('../application/ports/workspaces.js');
    for (const container of containers.values()) await (await container).get(Workspaces).closeAll();
  },
};

/** @param purpose a server has a container of its own: it does some work in other threads. */
function containerFor(folders: DefinitionFolders, purpose: 'command' | 'server' = 'command'): Promise<Container> {
  const shipped = shippedFolders();
  const wanted = { criteria: folders.criteria ?? shipped.criteria, rules: folders.rules ?? shipped.rules };
  const key = JSON.stringify([wanted.criteria, wanted.rules, purpose]);
  const known = containers.get(key);
  if (known !== undefined) return known;
  const made = import('./container.js').then(({ createContainer }) => createContainer(wanted, parsedDefinitions()));
  containers.set(key, made);
  return made;
}
