import type { ListDefinitions } from '../../domain/lists/list-definitions.js';
import type { DefinitionFiles } from './definition-files.js';
import { ListColumnsFile } from './dto/list-columns.js';
import { DossiersFile, RegistersFile } from './dto/lists.js';
import { PLACES } from './places.js';
import type { Conversion } from './to-domain/conversion.js';
import { toDossierRules, toRegisterRules, toVocabulary } from './to-domain/lists.js';

/** How lists are read and counted. An office that brings its own folder of rules may leave these files out. */
export function readLists(files: DefinitionFiles, conversion: Conversion): ListDefinitions {
  const read = <T extends object>(shape: new () => T, file: string): T | undefined =>
    files.has(file) ? files.decode(shape, file) : undefined;
  const dossiers = read(DossiersFile, PLACES.dossiers);
  const registers = read(RegistersFile, PLACES.registers);
  const columns = read(ListColumnsFile, PLACES.listColumns);
  return {
    ...(dossiers && { dossiers: toDossierRules(dossiers, conversion) }),
    ...(registers && toRegisterRules(registers, conversion)),
    ...(columns && { vocabulary: toVocabulary(columns, conversion) }),
  };
}
