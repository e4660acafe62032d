import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.js';
import type { AddCommand } from './commands/command.js';
import { addCompare } from './commands/compare.js';
import { addExplain } from './commands/explain.js';
import { addForecast } from './commands/forecast.js';
import { addMissing } from './commands/missing.js';
import { addPlan } from './commands/plan.js';
import { addRank } from './commands/rank.js';
import { addAudit } from './commands/records/audit.js';
import { addCommune } from './commands/records/commune.js';
import { addDemo } from './commands/records/demo.js';
import { addDepartment } from './commands/records/department.js';
import { addEvidence } from './commands/records/evidence.js';
import { addImport } from './commands/records/import.js';
import { addInit } from './commands/records/init.js';
import { addLayer } from './commands/records/layer.js';
import { addImportAppraisal, addImportFindings, addImportList, addWork } from './commands/records/lists.js';
import { addClose, addHistory, addReopen } from './commands/records/lock.js';
import { addHandOver, addMonths, addOpen, addStart, addTakeBack } from './commands/records/months.js';
import { addPeople } from './commands/records/people.js';
import { addBackup, addDrill, addRestore, addVerify } from './commands/records/safe-keeping.js';
import { addRisks } from './commands/risks.js';
import { addScore } from './commands/score.js';
import { addServe } from './commands/serve.js';
import { addSimulate } from './commands/simulate.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { argumentTerm, speakVietnamese, withExamples } from './help.js';
import type { Context } from './services.js';
import { toUsageError } from './usage.js';

/** Commands under the headings of the help. */
const GROUPS: readonly (readonly [heading: string, commands: readonly AddCommand[]])[] = [
  ['Chấm điểm:', [addScore, addExplain, addMissing, addRisks, addForecast, addCheck]],
  ['Giả định, kế hoạch, xếp hạng:', [addSimulate, addPlan, addRank, addCompare]],
  ['Chuẩn bị không gian làm việc:', [addInit, addDemo, addServe, addCommune, addDepartment, addPeople]],
  [
    'Hằng tháng:',
    [addOpen, addImport, addImportList, addImportFindings, addImportAppraisal, addEvidence, addLayer, addWork],
  ],
  ['Khóa tháng:', [addStart, addHandOver, addTakeBack, addClose, addReopen]],
  ['Xem lại và giữ an toàn:', [addMonths, addHistory, addAudit, addBackup, addRestore, addVerify, addDrill]],
];
const HELP_CODES = new Set(['commander.helpDisplayed', 'commander.version']);

/** Runs one command line. @throws UsageError when the line itself is wrong. */
export async function runProgram(argv: readonly string[], context: Context, version: string): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const { output } = context;
  const write = (text: string): void => output.out([text.trimEnd()]);
  const program = speakVietnamese(new Command('cchc'), write, output.width)
    .usage('<lệnh> [tùy chọn]')
    .description('Tự chấm điểm cải cách hành chính cấp xã: Chỉ số CCHC và Bộ chỉ số 766')
    .version(version, '-V, --version', 'in số phiên bản')
    .helpCommand(false)
    .enablePositionalOptions();
  for (const [heading, commands] of GROUPS) {
    program.commandsGroup(heading);
    for (const add of commands) {
      add(program, context, (given) => {
        code = given;
      });
    }
  }
  for (const command of program.commands) speak(command, write, output.width);
  withExamples(program, 'cchc score samples/xuan-tho', 'cchc missing samples/dai-son --department "phong kinh te"');
  try {
    await program.parseAsync(argv.map(withPoint), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (HELP_CODES.has(error.code)) return EXIT.done;
    if (error.code === 'commander.help') return EXIT.usage;
    throw toUsageError(error, program, argv);
  }
  return code;
}

/** `-0,5` as `-0.5`: a negative number with a comma would be taken for an option. */
function withPoint(argument: string): string {
  return /^-\d+,\d+$/.test(argument) ? argument.replace(',', '.') : argument;
}

function speak(command: Command, write: (text: string) => void, width: number): void {
  speakVietnamese(command, write, width).usage(usageOf(command));
  if (command.commands.length === 0) return;
  command.helpCommand(false);
  for (const each of command.commands) speak(each, write, width);
}

function usageOf(command: Command): string {
  const words = command.commands.length > 0 ? ['<việc>'] : command.registeredArguments.map(argumentTerm);
  return [...words, '[tùy chọn]'].join(' ');
}
