import { inject, injectable } from 'inversify';
import type { CaseInput, PublishedScore } from '../../domain/assessment.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import type { Evidence, EvidenceFile } from '../../domain/evidence.js';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, date } from '../../domain/message.js';
import { type Content, frozenContents } from '../../domain/records/content.js';
import { toEvidence } from '../../domain/records/evidence-item.js';
import { countedFigures, figuresToScore } from '../../domain/records/figures.js';
import { dayOf } from '../../domain/records/instant.js';
import { type LayerScore, lastWords } from '../../domain/records/layer.js';
import { type Month, type MonthVersion, periodOf } from '../../domain/records/month.js';
import type { HandScore } from '../../domain/score.js';
import type { CaseHead, CaseMonth, CaseReference, CaseSource } from '../ports/case-source.js';
import { Clock } from '../ports/clock.js';
import type { DefinitionArchive } from '../ports/definitions-source.js';
import { DomainJson } from '../ports/domain-json.js';
import type { FileStore } from '../ports/file-store.js';
import type { Loaded } from '../ports/loaded.js';
import type { Records } from '../ports/records.js';
import { type Workspace, Workspaces } from '../ports/workspaces.js';
import { Refused } from '../refused.js';
import { damageIssue } from './backup-issues.js';
import { findCommune, findOrLastMonth, noSuch } from './find.js';
import { surroundingsOf } from './surroundings.js';

/** Months of a workspace as cases: what is recorded now, or what was frozen when the month was closed. */
@injectable()
export class RecordedCase implements CaseSource {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(DomainJson) private readonly json: DomainJson,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  async head(reference: CaseReference): Promise<Loaded<CaseHead>> {
    return told(async () => {
      const workspace = await this.workspaces.open(reference.folder);
      const { month, version } = await this.#find(reference);
      const told = { sets: month.sets, month: caseMonth(month, version) };
      if (version === undefined) return told;
      const archive = await this.#kept<DefinitionArchive>(workspace, frozenContents(version)[0]);
      const layers = await workspace.records.read((each) => each.layers.inMonth(month.commune, month.id));
      return { ...told, archive, layers };
    });
  }

  async load(reference: CaseReference, definitions: Definitions, asOf?: IsoDate): Promise<Loaded<CaseInput>> {
    return told(async () => {
      const workspace = await this.workspaces.open(reference.folder);
      const { month, version } = await this.#find(reference);
      if (version !== undefined) {
        refuseOtherDay(reference.folder, version, asOf);
        return this.#kept<CaseInput>(workspace, frozenContents(version)[1]);
      }
      return workspace.records.read(async (each) => {
        const input = await this.inputOf(each, workspace.files, month, asOf);
        return { ...input, surroundings: await surroundingsOf(each, month, input.asOf, definitions) };
      });
    });
  }

  /** What a month is scored on, as it is recorded at this moment. */
  async inputOf(records: Records, files: FileStore, month: Month, asOf?: IsoDate): Promise<CaseInput> {
    const day = asOf ?? month.asOf ?? this.clock.today();
    const commune = (await records.communes.list()).find(({ id }) => id === month.commune);
    if (commune === undefined) throw new Error(`month of an unknown commune: ${month.commune}`);
    const items = await records.evidence.inMonth(month.commune, month.id);
    const evidence = items.flatMap((item) => toEvidence(item) ?? []).map((each) => located(each, files));
    const figures = await records.figures.inMonth(month.commune, month.id);
    const layers = await records.layers.inMonth(month.commune, month.id);
    const recorded = {
      ...{ commune, period: periodOf(month.id), asOf: day, sets: month.sets },
      departments: await records.communes.departments(month.commune, day),
      facts: figuresToScore(figures),
      counted: countedFigures(figures),
      evidence,
      files: filesOf(evidence),
      findings: await records.findings.list(month.commune),
      departmentNames: [],
      published: publishedOf(layers),
      byHand: byHandOf(layers),
    };
    const heads = await records.people.heads(month.commune, day);
    // What others gave stands beside the points and is no part of them: it may still come when a month is signed.
    // So is what was reported on findings.
    const findings = recorded.findings.map(({ remedy: _, ...finding }) => finding);
    return { ...recorded, heads, hash: this.json.hash({ ...recorded, findings, published: [] }) };
  }

  async #find(reference: CaseReference): Promise<{ month: Month; version?: MonthVersion }> {
    const { folder } = reference;
    const { records } = await this.workspaces.open(folder);
    return records.read(async (each) => {
      const commune = await findCommune(folder, each, reference.commune);
      const month = await findOrLastMonth(folder, each, commune.id, reference.month);
      if (reference.version === undefined && month.state !== 'closed') return { month };
      const versions = await each.months.versions(commune.id, month.id);
      const version =
        reference.version === undefined
          ? versions.at(-1)
          : versions.find((known) => known.version === reference.version);
      if (version !== undefined) return { month, version };
      const known = versions.map((one) => `${one.version}`);
      throw noSuch(folder, 'version', `${reference.version ?? ''}`, known);
    });
  }

  async #kept<T>({ files, folder }: Workspace, { sha256, name }: Content): Promise<T> {
    const bytes = await files.get(sha256, name);
    if (bytes === undefined) throw new Refused(damageIssue(folder, { sha256, name, why: 'lost' }));
    return this.json.decode<T>(new TextDecoder().decode(bytes));
  }
}

/** What is locked was frozen with its day: another one would need what was recorded on that day. */
function refuseOtherDay(folder: string, { month, asOf: own }: MonthVersion, asOf: IsoDate | undefined): void {
  if (asOf === undefined || asOf === own) return;
  throw new Refused(issue('R036', { file: folder }, { month: asSlot(month), day: date(asOf), own: date(own) }));
}

function caseMonth({ id, state, ...now }: Month, locked?: MonthVersion): CaseMonth {
  const { version, reason } = locked ?? now;
  return {
    ...{ id, state: locked === undefined ? state : 'closed', version },
    ...(locked !== undefined && { closedAt: locked.closedAt }),
    ...(reason !== undefined && { reason }),
  };
}

function located(evidence: Evidence, files: FileStore): Evidence {
  const { file } = evidence;
  return file === undefined
    ? evidence
    : { ...evidence, file: { ...file, location: files.pathOf(file.sha256, file.type) } };
}

function filesOf(evidence: readonly Evidence[]): EvidenceFile[] {
  const files = evidence.flatMap(({ file }) => file ?? []);
  return [...new Map(files.map((file) => [file.sha256, file])).values()];
}

/** What appraisers gave stands beside our own points; the last word of each layer counts. */
function publishedOf(layers: readonly LayerScore[]): PublishedScore[] {
  const given = layers.filter(({ layer }) => layer !== 'self' && layer !== 'explanation');
  return lastWords(given).map(({ set, code, points, source, at }) => ({
    set,
    code,
    points,
    source,
    asOf: dayOf(at),
  }));
}

/** The last score by hand of each criterion. */
function byHandOf(layers: readonly LayerScore[]): HandScore[] {
  const own = layers.filter(({ layer }) => layer === 'self');
  return lastWords(own).map(({ set, code, points, reason }) => ({ set, code, points, reason }));
}

/** What the person must put right comes back as problems of the case. */
async function told<T>(work: () => Promise<T>): Promise<Loaded<T>> {
  try {
    return { value: await work(), issues: [] };
  } catch (error) {
    if (error instanceof Refused) return { issues: error.issues };
    throw error;
  }
}
