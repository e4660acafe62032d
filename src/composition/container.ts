import 'reflect-metadata';
import { Container } from 'inversify';
import { CaseFolder } from '../adapters/case-folder/case-folder.js';
import { ScenarioFiles } from '../adapters/case-folder/scenario-files.js';
import { UnitsFile } from '../adapters/case-folder/units-file.js';
import { DefinitionFolders } from '../adapters/definitions/definition-folders.js';
import { ParsedFiles } from '../adapters/definitions/parsed-files.js';
import { RememberedDefinitions } from '../adapters/definitions/remembered-definitions.js';
import { YamlDefinitions } from '../adapters/definitions/yaml-definitions.js';
import { ContentDocumentReader } from '../adapters/documents/content-document-reader.js';
import { ContentFileExaminer } from '../adapters/documents/content-file-examiner.js';
import { ScoringWorkbook } from '../adapters/excel/scoring-workbook.js';
import { StandingWorkbooks } from '../adapters/excel/standing/standing-workbooks.js';
import { mathjsFormulas } from '../adapters/expressions/mathjs-formulas.js';
import { entryWords } from '../adapters/messages/index.js';
import { RegisterReader } from '../adapters/registers/register-reader.js';
import { domainJson } from '../adapters/storage/domain-json.js';
import { WorkspaceFolders } from '../adapters/storage/workspace-folders.js';
import { FileRowSource } from '../adapters/tables/file-row-source.js';
import { FileTableReader } from '../adapters/tables/file-table-reader.js';
import { CheckDefinitions } from '../application/check-definitions.js';
import { CompareCase } from '../application/compare-case.js';
import { EarlierTables } from '../application/earlier-tables.js';
import { ExportSheet } from '../application/export-sheet.js';
import { ForecastCase } from '../application/forecast-case.js';
import { PlanCase } from '../application/plan-case.js';
import { CaseSource, FolderCases } from '../application/ports/case-source.js';
import { Clock } from '../application/ports/clock.js';
import { DefinitionsSource } from '../application/ports/definitions-source.js';
import { DocumentReader } from '../application/ports/document-reader.js';
import { DomainJson } from '../application/ports/domain-json.js';
import { FileExaminer } from '../application/ports/file-examiner.js';
import { FormulaCompiler } from '../application/ports/formula-compiler.js';
import { ListSource } from '../application/ports/list-source.js';
import { LogWords } from '../application/ports/log-words.js';
import { RowSource } from '../application/ports/row-source.js';
import { RuleEvaluators } from '../application/ports/rule-evaluators.js';
import { ScenarioSource } from '../application/ports/scenario-source.js';
import { SheetExporter } from '../application/ports/sheet-exporter.js';
import { StandingExporter } from '../application/ports/standing-exporter.js';
import { TableReader } from '../application/ports/table-reader.js';
import { UnitsSource } from '../application/ports/units-source.js';
import { Workspaces } from '../application/ports/workspaces.js';
import { RankUnits } from '../application/rank-units.js';
import { AnyCase } from '../application/records/any-case.js';
import { CompareCommunes } from '../application/records/compare-communes.js';
import { RankCommunes } from '../application/records/rank-communes.js';
import { ReadHistory } from '../application/records/read-history.js';
import { RecordedCase } from '../application/records/recorded-case.js';
import { ScoreCase } from '../application/score-case.js';
import { SimulateCase } from '../application/simulate-case.js';
import { UnitCase } from '../application/unit-case.js';
import { EVALUATORS } from '../domain/engine/evaluators/index.js';
import { hanoiClock } from './hanoi-clock.js';

/**
 * Binds every port to the part that serves it. Nothing is built until it is asked for.
 * @param parsed definition files that an earlier run found in order.
 */
export function createContainer(folders: DefinitionFolders, parsed?: ParsedFiles): Container {
  const container = new Container({ defaultScope: 'Singleton' });
  container.bind(DefinitionFolders).toConstantValue(folders);
  if (parsed !== undefined) container.bind(ParsedFiles).toConstantValue(parsed);
  container.bind(FormulaCompiler).toConstantValue(mathjsFormulas);
  container.bind(Clock).toConstantValue(hanoiClock);
  for (const evaluator of EVALUATORS) container.bind(RuleEvaluators).toConstantValue(evaluator);

  container.bind(YamlDefinitions).toSelf();
  container.bind(DefinitionsSource).to(RememberedDefinitions);
  container.bind(TableReader).to(FileTableReader);
  container.bind(RowSource).to(FileRowSource);
  container.bind(ListSource).to(RegisterReader);
  container.bind(DocumentReader).to(ContentDocumentReader);
  container.bind(FileExaminer).to(ContentFileExaminer);
  container.bind(FolderCases).to(CaseFolder);
  container.bind(CaseSource).to(AnyCase);
  container.bind(RecordedCase).toSelf();
  container.bind(UnitCase).toSelf();
  container.bind(LogWords).toConstantValue(entryWords);
  container.bind(Workspaces).to(WorkspaceFolders);
  container.bind(DomainJson).toConstantValue(domainJson);
  container.bind(UnitsSource).to(UnitsFile);
  container.bind(SheetExporter).to(ScoringWorkbook);
  container.bind(StandingExporter).to(StandingWorkbooks);

  container.bind(ScenarioSource).to(ScenarioFiles);

  container.bind(ScoreCase).toSelf();
  container.bind(ForecastCase).toSelf();
  container.bind(ReadHistory).toSelf();
  container.bind(SimulateCase).toSelf();
  container.bind(PlanCase).toSelf();
  container.bind(CompareCase).toSelf();
  container.bind(CompareCommunes).toSelf();
  container.bind(RankCommunes).toSelf();
  container.bind(EarlierTables).toSelf();
  container.bind(CheckDefinitions).toSelf();
  container.bind(RankUnits).toSelf();
  container.bind(ExportSheet).toSelf();
  return container;
}
