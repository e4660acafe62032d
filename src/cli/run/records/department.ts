import { formatDate } from '../../../adapters/messages/index.js';
import type { Duty } from '../../../domain/records/duty.js';
import type { AliasOptions, DepartmentAddOptions, DutyOptions } from '../../commands/records/department.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import { readId } from '../../read-values.js';
import { actorOf, type LookOptions } from '../../records-options.js';
import type { Context } from '../../services.js';
import { type Column, table } from '../../text/table.js';
import { UsageError } from '../../usage-error.js';
import { atDesk, departmentTyped } from './desk.js';

const COLUMNS: readonly Column[] = [
  { title: 'Mã', align: 'text' },
  { title: 'Đơn vị', align: 'text' },
  { title: 'Tên gọi khác', align: 'text' },
  { title: 'Việc đang giữ', align: 'text' },
];

export async function runDepartmentAdd(
  context: Context,
  folder: string,
  id: string,
  options: DepartmentAddOptions,
): Promise<ExitCode> {
  const actor = actorOf(context, options);
  const department = { id: readId(id), name: options.name, aliases: options.alias ?? [] };
  const { records, commune } = await atDesk(context, folder, options);
  await records.communes.addDepartment(folder, actor, commune, department, options.another);
  if (options.json === true) context.output.json({ kind: 'added', commune, department });
  else context.output.out([`Đã thêm đơn vị ${department.name} (${id}).`]);
  return EXIT.done;
}

export async function runDepartmentAlias(
  context: Context,
  folder: string,
  department: string,
  alias: string,
  options: AliasOptions,
): Promise<ExitCode> {
  const actor = actorOf(context, options);
  const desk = await atDesk(context, folder, options);
  const { records, commune } = desk;
  const typed = await departmentTyped(desk, folder, department);
  await records.communes.addAlias(folder, actor, commune, typed, alias, options.another);
  if (options.json === true) context.output.json({ kind: 'added', commune, department, alias });
  else context.output.out([`Từ nay "${alias}" cũng là ${department}.`]);
  return EXIT.done;
}

export async function runDepartmentDuty(
  context: Context,
  folder: string,
  department: string,
  options: DutyOptions,
): Promise<ExitCode> {
  const actor = actorOf(context, options);
  const { kind, subject, words } = whichDuty(options);
  const desk = await atDesk(context, folder, options);
  const { records, commune } = desk;
  const from = options.from ?? (await records.desk.look(folder, async (_, today) => today));
  const id = await departmentTyped(desk, folder, department);
  await records.communes.giveDuty(folder, actor, { commune, department: id, kind, subject, from }, options.reason);
  if (options.json === true) context.output.json({ kind: 'given', commune, department, duty: kind, subject, from });
  else context.output.out([`Từ ngày ${formatDate(from)}, ${department} ${words} ${subject}.`]);
  return EXIT.done;
}

export async function runDepartmentList(context: Context, folder: string, options: LookOptions): Promise<ExitCode> {
  const { output } = context;
  const { records, commune } = await atDesk(context, folder, options);
  const departments = await records.desk.look(folder, (each, today) => each.communes.departments(commune, today));
  if (options.json === true) {
    output.json({ commune, departments });
    return EXIT.done;
  }
  const rows = departments.map(({ id, name, aliases, roles, leads, supports }) => [
    ...[id, name, aliases.join(', ')],
    [told('vai', roles), told('chủ trì', leads), told('phối hợp', supports)].filter((each) => each !== '').join('; '),
  ]);
  output.out(
    rows.length === 0 ? ['Chưa có đơn vị nào. Thêm bằng "cchc department add".'] : table(COLUMNS, rows, output.width),
  );
  return EXIT.done;
}

function told(what: string, subjects: readonly string[]): string {
  return subjects.length === 0 ? '' : `${what} ${subjects.join(', ')}`;
}

function whichDuty({ role, lead, support }: DutyOptions): Pick<Duty, 'kind' | 'subject'> & { readonly words: string } {
  const given = [
    { kind: 'role' as const, subject: role, words: 'giữ vai' },
    { kind: 'lead' as const, subject: lead, words: 'chủ trì tiêu chí' },
    { kind: 'support' as const, subject: support, words: 'phối hợp tiêu chí' },
  ].flatMap(({ kind, subject, words }) => (subject === undefined ? [] : [{ kind, subject, words }]));
  const [only, second] = given;
  if (only !== undefined && second === undefined) return only;
  throw new UsageError(
    only === undefined ? 'Chưa ghi phân công việc gì.' : 'Mỗi lần chỉ phân công một việc.',
    'Ghi một trong ba: --role <vai>, --lead <mã tiêu chí>, --support <mã tiêu chí>.',
  );
}
