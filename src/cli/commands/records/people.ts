import type { IsoDate } from '../../../domain/calendar.js';
import { withExamples } from '../../help.js';
import { readDate } from '../../read-values.js';
import {
  addActorOptions,
  addDeedOptions,
  addLookOptions,
  type DeedOptions,
  type LookOptions,
} from '../../records-options.js';
import type { AddCommand } from '../command.js';
import { WORKSPACE } from './arguments.js';

export interface PersonAddOptions extends DeedOptions {
  readonly name: string;
}
export interface PostOptions extends DeedOptions {
  readonly role: string;
  readonly department?: string;
  readonly from?: IsoDate;
  readonly allCommunes?: boolean;
}
export interface EndOptions extends DeedOptions {
  readonly on?: IsoDate;
  readonly allCommunes?: boolean;
}

const ACCOUNT = ['<tài-khoản>', 'tên tài khoản, mỗi người một tài khoản'] as const;

export const addPeople: AddCommand = (program, context, finish) => {
  const group = program.command('people').description('Tài khoản và chức trách của từng người');
  const add = group
    .command('add')
    .description('Thêm một tài khoản; sau đó giao chức trách bằng "people post"')
    .argument(...WORKSPACE)
    .argument(...ACCOUNT)
    .requiredOption('--name <họ-tên>', 'họ tên, hiện bên cạnh việc người ấy làm');
  addActorOptions(add).action(async (folder: string, login: string, options: PersonAddOptions) => {
    const { runPersonAdd } = await import('../../run/records/people.js');
    finish(await runPersonAdd(context, folder, login, options));
  });
  withExamples(add, 'cchc people add so-cchc can-bo-kt --name "Trần Thị B" --by quan-tri');

  const post = group
    .command('post')
    .description('Giao chức trách: vai trò gì, ở đâu, từ ngày nào')
    .argument(...WORKSPACE)
    .argument(...ACCOUNT)
    .requiredOption(
      '--role <vai-trò>',
      'quan-tri, co-quan-thuong-truc, can-bo-don-vi, truong-don-vi, lanh-dao, nguoi-kiem-tra',
    )
    .option('--department <đơn-vị>', 'đơn vị của cán bộ hoặc trưởng đơn vị (mã hoặc tên)')
    .option('--all-communes', 'ở mọi xã, phường của không gian làm việc, như người của tỉnh')
    .option('--from <ngày>', 'từ ngày nào (mặc định: hôm nay)', readDate);
  addDeedOptions(post).action(async (folder: string, login: string, options: PostOptions) => {
    const { runPost } = await import('../../run/records/people.js');
    finish(await runPost(context, folder, login, options));
  });
  withExamples(
    post,
    'cchc people post so-cchc can-bo-kt --role can-bo-don-vi --department "phong kinh te" --by quan-tri',
    'cchc people post so-cchc chu-tich --role lanh-dao --by quan-tri',
    'cchc people post so-cchc so-noi-vu --role nguoi-kiem-tra --all-communes --by quan-tri',
  );

  const end = group
    .command('end')
    .description('Kết thúc mọi chức trách của một người ở xã; tài khoản vẫn còn')
    .argument(...WORKSPACE)
    .argument(...ACCOUNT)
    .option('--all-communes', 'chức trách đã giao ở mọi xã, phường')
    .option('--on <ngày>', 'ngày cuối giữ chức trách (mặc định: hôm nay)', readDate);
  addDeedOptions(end).action(async (folder: string, login: string, options: EndOptions) => {
    const { runPostEnd } = await import('../../run/records/people.js');
    finish(await runPostEnd(context, folder, login, options));
  });
  withExamples(end, 'cchc people end so-cchc can-bo-kt --on 31/10/2026 --by quan-tri');

  const close = group
    .command('close')
    .description('Đóng một tài khoản; việc người ấy đã làm vẫn ghi tên')
    .argument(...WORKSPACE)
    .argument(...ACCOUNT);
  addActorOptions(close).action(async (folder: string, login: string, options: DeedOptions) => {
    const { runPersonClose } = await import('../../run/records/people.js');
    finish(await runPersonClose(context, folder, login, options));
  });
  withExamples(close, 'cchc people close so-cchc can-bo-kt --by quan-tri');

  const list = group
    .command('list')
    .description('Liệt kê tài khoản và chức trách')
    .argument(...WORKSPACE);
  addLookOptions(list).action(async (folder: string, options: LookOptions) => {
    const { runPeopleList } = await import('../../run/records/people.js');
    finish(await runPeopleList(context, folder, options));
  });
  withExamples(list, 'cchc people list so-cchc');
};
