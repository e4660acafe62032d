import type { Command, CommanderError } from 'commander';
import { nearestTyped } from './nearest.js';
import { suggestion, UsageError } from './usage-error.js';

/** Turns the option parser's refusal into what is wrong and what to type instead. */
export function toUsageError(error: CommanderError, program: Command, argv: readonly string[]): UsageError {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const first = argv.find((each) => !each.startsWith('-')) ?? '';
  const command = program.commands.find((each) => each.name() === first);
  const help = `Xem cách dùng: cchc ${command === undefined ? '--help' : `${command.name()} --help`}`;
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(named, command, program, help);
    case 'commander.missingArgument':
      return new UsageError(`Thiếu <${named}>.`, help);
    case 'commander.optionMissingArgument':
      return new UsageError(`Tùy chọn "${named}" cần một giá trị đi kèm.`, help);
    default:
      if (command !== undefined) return new UsageError(`Lệnh "${command.name()}" nhận thừa tham số.`, help);
      return unknownCommand(first, program, help);
  }
}

function unknownCommand(written: string, program: Command, help: string): UsageError {
  const names = program.commands.map((each) => each.name());
  const meant = suggestion(nearestTyped(written, names), `${help}.`);
  return new UsageError(`Không có lệnh "${written}".`, `${meant} Các lệnh: ${names.join(', ')}.`);
}

function unknownOption(named: string, command: Command | undefined, program: Command, help: string): UsageError {
  const options = (each: Command): string[] => each.options.flatMap((option) => option.long ?? []);
  if (command !== undefined && options(command).includes(named)) {
    return new UsageError(`Tùy chọn "${named}" phải đứng sau tên lệnh.`, `Ví dụ: cchc ${command.name()} ... ${named}`);
  }
  const known = command === undefined ? program.commands.flatMap(options) : options(command);
  return new UsageError(`Không có tùy chọn "${named}".`, suggestion(nearestTyped(named, [...known, '--help']), help));
}
