import type { ServiceIdentifier } from 'inversify';
import type { Definitions } from '../../domain/definitions.js';
import type { PublishedRow, RankInput } from '../../domain/ranking.js';
import type { Loaded } from './loaded.js';

/** Reads tables of many communes. */
export interface UnitsSource {
  /** Figures of many communes, one metric a row. */
  loadUnits(file: string, definitions: Definitions): Promise<Loaded<readonly RankInput[]>>;
  /** A published league table, one commune a row; `groups` are the area codes to read as columns. */
  loadPublished(file: string, groups: readonly string[]): Promise<Loaded<readonly PublishedRow[]>>;
  /** Tells the two apart by their header row. */
  kindOf(file: string): Promise<'units' | 'published'>;
}
export const UnitsSource: ServiceIdentifier<UnitsSource> = Symbol.for('UnitsSource');
