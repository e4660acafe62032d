import { formatDate, roleName } from '../../../adapters/messages/index.js';
import { holdsOn, type Post } from '../../../domain/records/people.js';
import type { EndOptions, PersonAddOptions, PostOptions } from '../../commands/records/people.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import { foldersOf } from '../../options.js';
import { readId } from '../../read-values.js';
import { actorOf, type DeedOptions, type LookOptions } from '../../records-options.js';
import type { Context } from '../../services.js';
import { type Column, table } from '../../text/table.js';
import { UsageError } from '../../usage-error.js';
import { atDesk, departmentTyped } from './desk.js';
import { readRole } from './words.js';

const COLUMNS: readonly Column[] = [
  { title: 'Tài khoản', align: 'text' },
  { title: 'Họ tên', align: 'text' },
  { title: 'Chức trách', align: 'text' },
];

export async function runPersonAdd(
  context: Context,
  folder: string,
  login: string,
  options: PersonAddOptions,
): Promise<ExitCode> {
  const actor = actorOf(context, options);
  const account = { login: readId(login), name: options.name };
  const records = await context.services.records(foldersOf(options));
  await records.people.add(folder, actor, account);
  if (options.json === true) context.output.json({ kind: 'added', account });
  else context.output.out([`Đã thêm tài khoản ${login} (${options.name}). Giao chức trách bằng "cchc people post".`]);
  return EXIT.done;
}

export async function runPost(
  context: Context,
  folder: string,
  login: string,
  options: PostOptions,
): Promise<ExitCode> {
  const actor = actorOf(context, options);
  const { department } = options;
  const role = readRole(options.role);
  if ((role === 'editor' || role === 'head') !== (department !== undefined)) throw wrongDepartment(department);
  // An administrator looks after the whole workspace, which may have no commune yet.
  const everywhere = options.allCommunes === true || (role === 'admin' && options.commune === undefined);
  if (everywhere && department !== undefined)
    throw new UsageError('Đơn vị là của một xã.', 'Bỏ --all-communes, ghi --commune.');
  const { records, commune } = await placeOf(context, folder, { ...options, allCommunes: everywhere });
  const from = options.from ?? (await records.desk.look(folder, async (_, today) => today));
  const id = department === undefined ? undefined : await departmentTyped({ records, commune }, folder, department);
  const post: Post = { account: login, commune, role, from, ...(id !== undefined && { department: id }) };
  await records.people.give(folder, actor, post);
  const where = [department, commune].filter((each) => each !== undefined && each !== '').join(', ');
  const told = `${login}: ${roleName(role)}${where === '' ? '' : ` (${where})`} từ ngày ${formatDate(from)}.`;
  if (options.json === true) context.output.json({ kind: 'given', post });
  else context.output.out([told]);
  return EXIT.done;
}

export async function runPostEnd(
  context: Context,
  folder: string,
  login: string,
  options: EndOptions,
): Promise<ExitCode> {
  const actor = actorOf(context, options);
  const { records, commune } = await placeOf(context, folder, options);
  const day = options.on ?? (await records.desk.look(folder, async (_, today) => today));
  await records.people.end(folder, actor, login, commune, day);
  if (options.json === true) context.output.json({ kind: 'ended', account: login, commune, day });
  else
    context.output.out([
      `${login} thôi giữ mọi chức trách ${commune === '' ? 'chung cho mọi xã, phường' : `ở ${commune}`} sau ngày ${formatDate(day)}.`,
    ]);
  return EXIT.done;
}

/** One commune, or `''` for all of them. @throws UsageError when both are asked for */
async function placeOf(context: Context, folder: string, options: PostOptions | EndOptions) {
  if (options.allCommunes !== true) return atDesk(context, folder, options);
  if (options.commune !== undefined) {
    throw new UsageError('Ghi cả --all-communes và --commune.', 'Chọn một: mọi xã, phường, hoặc một xã, phường.');
  }
  return { records: await context.services.records(foldersOf(options)), commune: '' };
}

export async function runPersonClose(
  context: Context,
  folder: string,
  login: string,
  options: DeedOptions,
): Promise<ExitCode> {
  const actor = actorOf(context, options);
  const records = await context.services.records(foldersOf(options));
  await records.people.close(folder, actor, login);
  if (options.json === true) context.output.json({ kind: 'closed', account: login });
  else context.output.out([`Đã đóng tài khoản ${login}.`]);
  return EXIT.done;
}

export async function runPeopleList(context: Context, folder: string, options: LookOptions): Promise<ExitCode> {
  const { output, services } = context;
  const { desk } = await services.records(foldersOf(options));
  const { people, names, today } = await desk.look(folder, async (records, day) => {
    const communes = await records.communes.list();
    const departments = await Promise.all(communes.map(({ id }) => records.communes.departments(id, day)));
    const known = communes.flatMap(({ id }, index) =>
      (departments[index] ?? []).map((each) => [`${id}/${each.id}`, each.name] as const),
    );
    const accounts = await records.people.accounts();
    const posts = await Promise.all(accounts.map(({ login }) => records.people.posts(login)));
    return {
      people: accounts.map((account, index) => ({ account, posts: posts[index] ?? [] })),
      names: { departments: new Map(known), withCommune: communes.length > 1 },
      today: day,
    };
  });
  if (options.json === true) {
    output.json({ people: people.map(({ account, posts }) => ({ ...account, posts })) });
    return EXIT.done;
  }
  const rows = people.map(({ account, posts }) => [
    ...[account.login, account.name],
    account.active
      ? posts
          .filter((post) => post.to === undefined || holdsOn(post, today))
          .map((post) => postText(post, names))
          .join('; ')
      : 'đã đóng',
  ]);
  output.out(table(COLUMNS, rows, output.width));
  return EXIT.done;
}

interface PlaceNames {
  /** By commune and department. */
  readonly departments: ReadonlyMap<string, string>;
  /** Where there are several communes, each post names its own. */
  readonly withCommune: boolean;
}

function postText({ role, commune, department, from, to }: Post, names: PlaceNames): string {
  const name = department === undefined ? '' : (names.departments.get(`${commune}/${department}`) ?? department);
  const where = [name, names.withCommune ? commune : ''].filter((each) => each !== '').join(', ');
  const until = to === undefined ? '' : ` đến ${formatDate(to)}`;
  return `${roleName(role)}${where === '' ? '' : ` (${where})`} từ ${formatDate(from)}${until}`;
}

function wrongDepartment(department: string | undefined): UsageError {
  return department === undefined
    ? new UsageError('Cán bộ và trưởng đơn vị phải thuộc một đơn vị.', 'Thêm --department <đơn-vị>.')
    : new UsageError('Vai trò này không gắn với một đơn vị.', 'Bỏ --department.');
}
