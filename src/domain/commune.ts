import type { Code, DepartmentRole } from './criteria-set.js';

/** Xã, phường, đặc khu: the body that is scored and ranked. `block` (khối xếp hạng) is data, never a constant. */
export interface Commune {
  readonly id: string;
  readonly name: string;
  readonly block: string;
  readonly province?: string;
}

/** Người phụ trách: the heads of each department by its id, by name or post; a department without one is not there. */
export type Heads = ReadonlyMap<string, readonly string[]>;

/** Đơn vị trong xã (phòng, trung tâm): who owns a criterion and owes its evidence. */
export interface Department {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Roles of the criteria sets that this department plays. */
  readonly roles: readonly DepartmentRole[];
  /** Codes of single criteria it leads, whatever role the sets ask for. */
  readonly leads: readonly Code[];
  /** Codes of single criteria it helps with, beside what the sets say. */
  readonly supports: readonly Code[];
}
