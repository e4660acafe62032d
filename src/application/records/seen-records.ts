import { deedOf, type Job, oversightOf } from '../../domain/jobs/job.js';
import type { EvidenceItem } from '../../domain/records/evidence-item.js';
import type { Post } from '../../domain/records/people.js';
import type { JobRecords } from '../ports/job-records.js';
import type { ProvinceScoreRecords } from '../ports/province-score-records.js';
import type {
  AuditRecords,
  CheckAnswerRecords,
  CommuneRecords,
  ComparatorRecords,
  EvidenceRecords,
  FigureRecords,
  FindingRecords,
  LayerRecords,
  ListRecords,
  MonthRecords,
  PeopleRecords,
  Records,
  RemarkRecords,
  ReopenRecords,
  SignedDocumentRecords,
} from '../ports/records.js';
import type { Standing } from './standing.js';

/** What can be read of the records, and nothing by which they change. */
export interface SeenRecords {
  readonly communes: Pick<CommuneRecords, 'list' | 'departments' | 'duties'>;
  readonly people: Pick<PeopleRecords, 'account' | 'accounts' | 'posts' | 'heads' | 'inDepartments'>;
  readonly months: Pick<MonthRecords, 'list' | 'all' | 'find' | 'versions'>;
  readonly evidence: Pick<EvidenceRecords, 'inMonth' | 'find' | 'history' | 'usesOf'>;
  readonly figures: Pick<FigureRecords, 'inMonth' | 'imports'>;
  readonly lists: Pick<ListRecords, 'inMonth' | 'imports'>;
  readonly layers: Pick<LayerRecords, 'inMonth'>;
  readonly findings: Pick<FindingRecords, 'list'>;
  readonly checkAnswers: Pick<CheckAnswerRecords, 'inMonth'>;
  readonly reopenRequests: Pick<ReopenRecords, 'inMonth'>;
  readonly signed: Pick<SignedDocumentRecords, 'inMonth'>;
  readonly audit: Pick<AuditRecords, 'piece' | 'count' | 'accounts' | 'heads'>;
  readonly remarks: Pick<RemarkRecords, 'onCriterion'>;
  readonly comparators: Pick<ComparatorRecords, 'list'>;
  readonly jobs: Pick<JobRecords, 'find' | 'askedBy' | 'ofProvince'>;
  readonly provinceScores: Pick<ProvinceScoreRecords, 'find'>;
}

/**
 * The records as one person sees them. Each read asks anew whether that person may: a page that is about one commune
 * cannot, by a name that came from outside, show something of another.
 */
export function seenBy(standing: Standing, records: Records): SeenRecords {
  /** What is read belongs to this commune. @throws Refused */
  const of = (commune: string): string => {
    standing.allow({ action: 'read', commune });
    return commune;
  };
  /** The log of this scope may be read. @throws Refused */
  const log = (scope: string): string => {
    standing.allow({ action: 'read_log', commune: scope });
    return scope;
  };
  const mayRead = (commune: string) => standing.may({ action: 'read', commune });
  const isOwn = ({ commune, department }: EvidenceItem) => standing.may({ action: 'read', commune, department });
  /** What is kept elsewhere looks as if it were not there; what is here and another's is refused. */
  const shown = (item: EvidenceItem): boolean => {
    if (!mayRead(item.commune)) return false;
    standing.allow({ action: 'read', commune: item.commune, department: item.department });
    return true;
  };
  /** One's own, and those of others for who oversees them; nothing of what one may no longer see. */
  const isShown = ({ task, by }: Job): boolean => {
    const deed = by === standing.account.login ? deedOf(task) : oversightOf(task);
    return deed !== undefined && standing.may(deed);
  };
  const postsOf = async (login: string): Promise<Post[]> =>
    (await records.people.posts(login)).filter(({ commune }) => commune === '' || mayRead(commune));
  const {
    communes,
    people,
    months,
    evidence,
    figures,
    lists,
    layers,
    findings,
    remarks,
    audit,
    comparators,
    checkAnswers,
    reopenRequests,
    signed,
    jobs,
    provinceScores,
  } = records;
  return {
    communes: {
      list: async () => (await communes.list()).filter(({ id }) => mayRead(id)),
      departments: async (commune, day) => communes.departments(of(commune), day),
      duties: async (commune) => communes.duties(of(commune)),
    },
    people: {
      account: async (login) => {
        const isNear = login === standing.account.login || (await postsOf(login)).length > 0;
        return isNear ? people.account(login) : undefined;
      },
      accounts: async () => {
        standing.allow({ action: 'manage_people', commune: '' });
        return people.accounts();
      },
      posts: postsOf,
      heads: async (commune, day) => people.heads(of(commune), day),
      inDepartments: async (commune, day) => {
        standing.allow({ action: 'send_reminders', commune });
        return people.inDepartments(commune, day);
      },
    },
    months: {
      list: async (commune) => months.list(of(commune)),
      all: async () => (await months.all()).filter(({ commune }) => mayRead(commune)),
      find: async (commune, id) => months.find(of(commune), id),
      versions: async (commune, id) => months.versions(of(commune), id),
    },
    evidence: {
      inMonth: async (commune, month) => (await evidence.inMonth(of(commune), month)).filter(isOwn),
      find: async (id) => {
        const item = await evidence.find(id);
        return item !== undefined && shown(item) ? item : undefined;
      },
      history: async (id) => {
        const steps = await evidence.history(id);
        const last = steps.at(-1);
        return last !== undefined && shown(last) ? steps : [];
      },
      usesOf: async (commune, sha256, month) => (await evidence.usesOf(of(commune), sha256, month)).filter(isOwn),
    },
    figures: {
      inMonth: async (commune, month) => figures.inMonth(of(commune), month),
      imports: async (commune, month) => figures.imports(of(commune), month),
    },
    lists: {
      inMonth: async (commune, month, kind) => lists.inMonth(of(commune), month, kind),
      imports: async (commune, month) => lists.imports(of(commune), month),
    },
    layers: { inMonth: async (commune, month) => layers.inMonth(of(commune), month) },
    findings: { list: async (commune) => findings.list(of(commune)) },
    remarks: {
      onCriterion: async (commune, set, code, until) => remarks.onCriterion(of(commune), set, code, until),
    },
    comparators: { list: async (commune) => comparators.list(of(commune)) },
    checkAnswers: { inMonth: async (commune, month) => checkAnswers.inMonth(of(commune), month) },
    reopenRequests: { inMonth: async (commune, month) => reopenRequests.inMonth(of(commune), month) },
    signed: { inMonth: async (commune, month) => signed.inMonth(of(commune), month) },
    jobs: {
      find: async (id) => {
        const job = await jobs.find(id);
        return job !== undefined && isShown(job) ? job : undefined;
      },
      askedBy: async (login) => (await jobs.askedBy(login)).filter(isShown),
      ofProvince: async () => (await jobs.ofProvince()).filter(isShown),
    },
    provinceScores: {
      find: async (month) => {
        standing.allow({ action: 'see_province', commune: '' });
        return provinceScores.find(month);
      },
    },
    audit: {
      heads: async () =>
        (await audit.heads()).filter(({ scope }) => standing.may({ action: 'read_log', commune: scope })),
      piece: async (scope, wanted, piece) => audit.piece(log(scope), wanted, piece),
      count: async (scope, wanted) => audit.count(log(scope), wanted),
      accounts: async (scope) => audit.accounts(log(scope)),
    },
  };
}
