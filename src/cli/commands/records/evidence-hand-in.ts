import type { Command } from 'commander';
import { withExamples } from '../../help.js';
import { readDate, readNumber, readPeriod } from '../../read-values.js';
import { addDeedOptions } from '../../records-options.js';
import type { AddCommand } from '../command.js';
import { MONTH_OPTION, WORKSPACE } from './arguments.js';
import type { AddOptions, HandInOptions } from './evidence-options.js';

/** What a department hands in or tells. */
export const addHandIns: AddCommand = (group, context, finish) => {
  const add = handIn(group, 'add', 'Nộp minh chứng: một tệp, nhiều tệp hoặc một thư mục tệp', (command) =>
    command.argument('<tệp...>', 'tệp, hoặc thư mục; mỗi tệp là một văn bản'),
  )
    .option('--number <số>', 'số, ký hiệu (mặc định: đọc trong tệp)')
    .option('--issued-on <ngày>', 'ngày ban hành (mặc định: đọc trong tệp)', readDate)
    .option('--issuer <cơ-quan>', 'cơ quan ban hành (mặc định: đọc trong tệp)')
    .option('--about <từ..đến>', 'văn bản nói về khoảng nào, như 01/7/2026..30/9/2026', readPeriod)
    .option('--another', 'thêm một văn bản bên cạnh văn bản đã có của kỳ, không thay')
    .option('--public', 'được phép công khai')
    .option('--no-secret', 'cam đoan tệp không chứa bí mật nhà nước (bắt buộc)')
    .option('--note <ghi-chú>', 'ghi chú');
  addDeedOptions(add).action(async (folder: string, files: string[], options: AddOptions) => {
    const { runEvidenceAdd } = await import('../../run/records/evidence-add.js');
    finish(await runEvidenceAdd(context, folder, files, options));
  });
  withExamples(
    add,
    'cchc evidence add so-cchc bao-cao.pdf --requirement <loại> --slot 2026-Q3 --no-secret --by can-bo-kt',
    'cchc evidence add so-cchc thu-muc/ --requirement <loại> --slot 2026 --another --no-secret --by can-bo-kt',
  );

  const notArising = handIn(group, 'not-arising', 'Báo kỳ này không phát sinh; trưởng đơn vị xác nhận').requiredOption(
    '--note <lý-do>',
    'vì sao không phát sinh',
  );
  addDeedOptions(notArising).action(async (folder: string, options: HandInOptions) => {
    const { runEvidenceTell } = await import('../../run/records/evidence-add.js');
    finish(await runEvidenceTell(context, folder, 'claim_not_arising', options));
  });
  withExamples(
    notArising,
    'cchc evidence not-arising so-cchc --requirement <loại> --slot 2026-Q3 --note "Trong quý không có" --by can-bo-kt',
  );

  const done = handIn(group, 'done', 'Báo đã làm nhưng chưa có văn bản; vẫn tính là còn thiếu').requiredOption(
    '--note <giải-thích>',
    'đã làm gì, ngày nào, bao giờ có văn bản',
  );
  addDeedOptions(done).action(async (folder: string, options: HandInOptions) => {
    const { runEvidenceTell } = await import('../../run/records/evidence-add.js');
    finish(await runEvidenceTell(context, folder, 'tell_done', options));
  });
  withExamples(
    done,
    'cchc evidence done so-cchc --requirement <loại> --note "Đã họp ngày 12/6, chờ biên bản" --by can-bo-kt',
  );
};

function handIn(
  group: Command,
  name: string,
  description: string,
  addArguments: (command: Command) => Command = (command) => command,
): Command {
  return addArguments(
    group
      .command(name)
      .description(description)
      .argument(...WORKSPACE),
  )
    .requiredOption('--requirement <loại>', 'mã loại minh chứng, ghi trong ngoặc vuông ở "cchc missing"')
    .option('--slot <kỳ>', 'kỳ nộp: 2026, 2026-Q3, 2026-09 hoặc 2026#2 (lần 2); bỏ được khi chỉ có một kỳ')
    .option('--department <đơn-vị>', 'của đơn vị nào (mặc định: đơn vị được phân công)')
    .option(...MONTH_OPTION)
    .option('--version <số>', 'bản đã xem; có người ghi bản mới hơn thì không ghi đè', readNumber);
}
