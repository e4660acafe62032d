import type { ServiceIdentifier } from 'inversify';
import type { Definitions } from '../../domain/definitions.js';
import type { PublishedPlace, PublishedRow, RankInput } from '../../domain/ranking.js';
import type { Loaded } from './loaded.js';

/** A table of many communes: figures to be scored, one metric a row, or a published league table, one commune a row. */
export type UnitTable =
  | { readonly kind: 'units'; readonly units: readonly RankInput[] }
  | { readonly kind: 'published'; readonly rows: readonly PublishedRow[]; readonly places?: readonly PublishedPlace[] };

/** Reads tables of many communes; the header row tells which of the two it is. */
export interface UnitsSource {
  /** @param file on this machine, or the name under which `bytes` came. */
  read(file: string, definitions: Definitions, bytes?: Uint8Array): Promise<Loaded<UnitTable>>;
}
export const UnitsSource: ServiceIdentifier<UnitsSource> = Symbol.for('UnitsSource');
