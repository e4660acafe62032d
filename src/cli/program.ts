import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.js';
import type { AddCommand } from './commands/command.js';
import { addExplain } from './commands/explain.js';
import { addMissing } from './commands/missing.js';
import { addRank } from './commands/rank.js';
import { addRisks } from './commands/risks.js';
import { addScore } from './commands/score.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { speakVietnamese, withExamples } from './help.js';
import type { Context } from './services.js';
import { toUsageError } from './usage.js';

const COMMANDS: readonly AddCommand[] = [addScore, addExplain, addMissing, addRisks, addRank, addCheck];
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
    .helpCommand(false);
  for (const add of COMMANDS) {
    add(program, context, (given) => {
      code = given;
    });
  }
  for (const command of program.commands) {
    speakVietnamese(command, write, output.width).usage(usageOf(command));
  }
  withExamples(program, 'cchc score samples/xuan-tho', 'cchc missing samples/dai-son --department "phong kinh te"');
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (HELP_CODES.has(error.code)) return EXIT.done;
    if (error.code === 'commander.help') return EXIT.usage;
    throw toUsageError(error, program, argv);
  }
  return code;
}

function usageOf(command: Command): string {
  return [...command.registeredArguments.map((argument) => `<${argument.name()}>`), '[tùy chọn]'].join(' ');
}
