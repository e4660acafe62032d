import type { DossierRules } from '../dossiers/count-dossiers.js';
import type { IsoRules, WorkFileRules } from '../registers/count-registers.js';
import type { ListVocabulary } from './vocabulary.js';

/** How lists are read and counted; a part is absent where the folder of rules has no such file. */
export interface ListDefinitions {
  readonly dossiers?: DossierRules;
  readonly workFiles?: WorkFileRules;
  readonly isoProcesses?: IsoRules;
  readonly vocabulary?: ListVocabulary;
}
