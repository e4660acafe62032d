import type { ServiceIdentifier } from 'inversify';

/** The two folders that hold all data: criteria with metrics and legal documents, and rules. */
export interface DefinitionFolders {
  readonly criteria: string;
  readonly rules: string;
}
export const DefinitionFolders: ServiceIdentifier<DefinitionFolders> = Symbol.for('DefinitionFolders');
