import type { Command, CommanderError } from 'commander';
import { nearestTyped } from './nearest.js';
import { suggestion, UsageError } from './usage-error.js';

/** Turns the option parser's refusal into what is wrong and what to type instead. */
export function toUsageError(error: CommanderError, program: Command, argv: readonly string[]): UsageError {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const words = argv.filter((each) => !each.startsWith('-'));
  const command = meantCommand(program, words);
  const name = command === undefined ? '' : nameOf(command);
  const help = `Xem cách dùng: cchc ${[name, '--help'].filter((each) => each !== '').join(' ')}`;
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(named, command, program, help);
    case 'commander.missingArgument':
      return new UsageError(`Thiếu <${named}>.`, help);
    case 'commander.missingMandatoryOptionValue': {
      // A slip in the name of an option is a better answer than that the option is missing.
      const slip = command === undefined ? undefined : unknownAmong(command, argv);
      if (slip !== undefined) return unknownOption(slip, command, program, help);
      return new UsageError(`Thiếu tùy chọn "${named}".`, help);
    }
    case 'commander.optionMissingArgument':
      return new UsageError(`Tùy chọn "${named}" cần một giá trị đi kèm.`, help);
    default:
      if (command === undefined) return unknownCommand(words[0] ?? '', program, help);
      if (command.commands.length > 0) return unknownCommand(words[1] ?? '', command, help);
      return new UsageError(`Lệnh "${name}" nhận thừa tham số.`, help);
  }
}

/** The command that the line names, with the one inside it: `evidence add`. */
function meantCommand(program: Command, words: readonly string[]): Command | undefined {
  const outer = program.commands.find((each) => each.name() === words[0]);
  return outer?.commands.find((each) => each.name() === words[1]) ?? outer;
}

function nameOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${parent.name()} ${command.name()}` : command.name();
}

function unknownCommand(written: string, among: Command, help: string): UsageError {
  const names = among.commands.map((each) => each.name());
  const meant = suggestion(nearestTyped(written, names), `${help}.`);
  const full = among.parent ? `${among.name()} ${written}` : written;
  return new UsageError(`Không có lệnh "${full}".`, `${meant} Các lệnh: ${names.join(', ')}.`);
}

function options(command: Command): string[] {
  return command.options.flatMap((option) => option.long ?? []);
}

function unknownAmong(command: Command, argv: readonly string[]): string | undefined {
  const written = argv.filter((each) => each.startsWith('--')).map((each) => each.replace(/=.*$/, ''));
  return written.find((each) => !options(command).includes(each));
}

function unknownOption(named: string, command: Command | undefined, program: Command, help: string): UsageError {
  if (command !== undefined && options(command).includes(named)) {
    return new UsageError(`Tùy chọn "${named}" phải đứng sau tên lệnh.`, `Ví dụ: cchc ${nameOf(command)} ... ${named}`);
  }
  const known = command === undefined ? program.commands.flatMap(options) : options(command);
  return new UsageError(`Không có tùy chọn "${named}".`, suggestion(nearestTyped(named, [...known, '--help']), help));
}
