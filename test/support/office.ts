import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Container, ServiceIdentifier } from 'inversify';
import { Clock } from '../../src/application/ports/clock.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { CreateWorkspace } from '../../src/application/records/create-workspace.js';
import type { Actor } from '../../src/application/records/desk.js';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { Refused } from '../../src/application/refused.js';
import { createContainer } from '../../src/composition/container.js';
import { bindRecords } from '../../src/composition/records-module.js';
import { parsedDefinitions } from '../../src/composition/shipped-definitions.js';
import type { IsoDate } from '../../src/domain/calendar.js';
import type { Role } from '../../src/domain/records/people.js';
import { day, instant } from './builders.js';
import { postgresPrograms, TemporaryPostgres } from './postgres.js';

const ROOT = resolve(import.meta.dirname, '../..');
export const COMMUNE = 'xuan-tho';
/** Departments of the sample commune, with the roles they play. */
const DEPARTMENTS: readonly (readonly [id: string, name: string, role: string])[] = [
  ['vhxh', 'Phòng Văn hóa - Xã hội', 'VHXH'],
  ['vp', 'Văn phòng HĐND và UBND', 'VP'],
  ['kt', 'Phòng Kinh tế', 'KT'],
  ['tt-pvhcc', 'Trung tâm Phục vụ hành chính công', 'PVHCC'],
  ['tt-dvsnc', 'Trung tâm Dịch vụ sự nghiệp công', 'DVSNC'],
];
const PEOPLE: readonly (readonly [login: string, role: Role, department?: string])[] = [
  ['thuong-truc', 'standing_office'],
  ['chuyen-vien', 'standing_office'],
  ['can-bo-kt', 'editor', 'kt'],
  ['truong-kt', 'head', 'kt'],
  ['lanh-dao', 'leader'],
  ['kiem-tra', 'auditor'],
];

/** Where the records of a test are kept. PostgreSQL is left out, by name, where it is not installed. */
export type Store = 'sqlite' | 'postgres';
export const STORES: readonly Store[] = hasPostgres() ? ['sqlite', 'postgres'] : ['sqlite'];

function hasPostgres(): boolean {
  if (postgresPrograms() !== undefined) return true;
  if (process.env.CCHC_REQUIRE_PROGRAMS === '1') throw new Error('PostgreSQL is wanted but not installed');
  return false;
}

/** An office with its workspace: real files, a real database, and a clock that the test sets. */
export class Office {
  today: IsoDate = day('2026-10-10');
  container: Container;

  private constructor(
    readonly folder: string,
    readonly server: string | undefined,
    /** Where criteria and rules are. */
    private readonly definitions: string,
  ) {
    this.container = this.#program();
  }

  /** A commune with its departments, its people and no month yet. */
  static async open(server?: string, folder?: string, definitions?: string): Promise<Office> {
    const office = await Office.empty(server, folder, definitions);
    await office.#furnish();
    return office;
  }

  static async empty(server?: string, folder?: string, definitions = ROOT): Promise<Office> {
    const office = new Office(folder ?? join(await mkdtemp(join(tmpdir(), 'cchc-office-')), 'so'), server, definitions);
    const admin = { login: 'quan-tri', name: 'Quản trị' };
    const wanted = { folder: office.folder, admin, origin: 'test', ...(server !== undefined && { server }) };
    await office.get(CreateWorkspace).run(wanted);
    return office;
  }

  get<T>(service: ServiceIdentifier<T>): T {
    return this.container.get(service);
  }

  as(account: string): Actor {
    return { account, origin: 'test' };
  }

  /** Another run of the program on the same folder. */
  async restart(): Promise<void> {
    await this.get(Workspaces).closeAll();
    this.container = this.#program();
  }

  async close(): Promise<void> {
    await this.get(Workspaces).closeAll();
    await rm(this.folder, { recursive: true, force: true });
  }

  #program(): Container {
    const container = createContainer(
      { criteria: join(this.definitions, 'criteria'), rules: join(this.definitions, 'rules') },
      parsedDefinitions(),
    );
    bindRecords(container);
    const clock: Clock = { today: () => this.today, now: () => instant(this.today) };
    container.unbind(Clock);
    container.bind(Clock).toConstantValue(clock);
    return container;
  }

  async #furnish(): Promise<void> {
    const admin = this.as('quan-tri');
    const communes = this.get(ManageCommune);
    const people = this.get(ManagePeople);
    await communes.add(this.folder, admin, { id: COMMUNE, name: 'Xã Xuân Thọ', block: 'xa' });
    await people.add(this.folder, admin, { login: 'thuong-truc', name: 'Thường trực' });
    const from = day('2026-01-01');
    await people.give(this.folder, admin, { account: 'thuong-truc', commune: COMMUNE, role: 'standing_office', from });
    const office = this.as('thuong-truc');
    for (const [id, name, subject] of DEPARTMENTS) {
      await communes.addDepartment(this.folder, office, COMMUNE, { id, name, aliases: [] });
      await communes.giveDuty(this.folder, office, { commune: COMMUNE, department: id, kind: 'role', subject, from });
    }
    for (const [login, role, department] of PEOPLE.slice(1)) {
      await people.add(this.folder, admin, { login, name: login });
      const post = { account: login, commune: COMMUNE, role, from, ...(department !== undefined && { department }) };
      await people.give(this.folder, admin, post);
    }
  }
}

/** One server for all tests of a file. */
export class Servers {
  #server: TemporaryPostgres | undefined;

  /** Address of a new database for the store; undefined for SQLite, which keeps its own file. */
  addressFor(store: Store): string | undefined {
    if (store === 'sqlite') return undefined;
    this.#server ??= TemporaryPostgres.start();
    return this.#server.database();
  }

  stop(): void {
    this.#server?.remove();
  }
}

/** Codes of the reasons for which a deed was refused; none when it was done. */
export async function refusal(deed: Promise<unknown>): Promise<string[]> {
  try {
    await deed;
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.issues.map(({ code }) => code);
    throw error;
  }
}
