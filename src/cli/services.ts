import type { CheckDefinitions } from '../application/check-definitions.js';
import type { CompareCase } from '../application/compare-case.js';
import type { ExportSheet } from '../application/export-sheet.js';
import type { ForecastCase } from '../application/forecast-case.js';
import type { PlanCase } from '../application/plan-case.js';
import type { IdentityProviderSettings } from '../application/ports/identity-provider.js';
import type { MailSettings } from '../application/ports/mailer.js';
import type { StandingExporter } from '../application/ports/standing-exporter.js';
import type { RankUnits } from '../application/rank-units.js';
import type { CompareCommunes } from '../application/records/compare-communes.js';
import type { RankCommunes } from '../application/records/rank-communes.js';
import type { ScoreCase } from '../application/score-case.js';
import type { SimulateCase } from '../application/simulate-case.js';
import type { Output, Streams } from './output.js';
import type { RecordsServices } from './records-services.js';

/** Where criteria and rules are read from; absent: the folders that come with the program. */
export interface DefinitionFolders {
  readonly criteria?: string;
  readonly rules?: string;
}

/** The use cases, each made when a command asks for it, so that nothing is loaded for `--help`. */
export interface Services {
  scoreCase(folders: DefinitionFolders): Promise<Pick<ScoreCase, 'run'>>;
  checkDefinitions(folders: DefinitionFolders): Promise<Pick<CheckDefinitions, 'run'>>;
  forecastCase(folders: DefinitionFolders): Promise<Pick<ForecastCase, 'run'>>;
  simulateCase(folders: DefinitionFolders): Promise<Pick<SimulateCase, 'run'>>;
  compareCase(folders: DefinitionFolders): Promise<Pick<CompareCase, 'run'>>;
  compareCommunes(folders: DefinitionFolders): Promise<Pick<CompareCommunes, 'run'>>;
  rankCommunes(folders: DefinitionFolders): Promise<Pick<RankCommunes, 'run'>>;
  planCase(folders: DefinitionFolders): Promise<Pick<PlanCase, 'run'>>;
  rankUnits(folders: DefinitionFolders): Promise<Pick<RankUnits, 'run'>>;
  exportSheet(folders: DefinitionFolders): Promise<Pick<ExportSheet, 'run'>>;
  standingSheets(folders: DefinitionFolders): Promise<StandingExporter>;
  /** What is done with the records of a workspace. */
  records(folders: DefinitionFolders): Promise<RecordsServices>;
  /** Starts the web application; it serves until it is stopped. */
  serve(folders: DefinitionFolders, options: ServeOptions): Promise<Serving>;
  /** Closes every workspace that was opened. */
  close(): Promise<void>;
}

/** How the web application is served. */
export interface ServeOptions {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly behindProxy: boolean;
  readonly idleMinutes: number;
  /** Absent: people come in by their passwords alone. */
  readonly identityProvider?: IdentityProviderSettings;
  /** Absent: nothing is sent by mail. */
  readonly mail?: MailSettings;
  readonly log?: NodeJS.WritableStream;
}

export interface Serving {
  readonly address: string;
  /** Takes no new requests, finishes those that run, and closes the records. */
  stop(): Promise<void>;
}

/** What every command works with. */
export interface Context {
  readonly output: Output;
  readonly services: Services;
  readonly env: Streams['env'];
}
