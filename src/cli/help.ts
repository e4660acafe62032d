import type { Argument, Command } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
};

/** Descriptions are wrapped also on narrow screens. */
const LEAST_TEXT = 20;

/** Help in Vietnamese; errors are left to the caller, who knows what to suggest. */
export function speakVietnamese(command: Command, write: (text: string) => void, width: number): Command {
  return command
    .helpOption('-h, --help', 'in phần trợ giúp này')
    .exitOverride()
    .configureHelp({
      helpWidth: width,
      minWidthToWrap: LEAST_TEXT,
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string' ? `${description} (mặc định: ${defaultValue})` : description,
      subcommandTerm: (each) =>
        each.commands.length > 0
          ? `${each.name()} <việc>`
          : [each.name(), ...briefly(each.registeredArguments.map(argumentTerm))].join(' '),
    })
    .configureOutput({ writeOut: write, writeErr: write, outputError: () => undefined });
}

/** In a list of commands the first arguments are enough to know a command by. */
function briefly(terms: readonly string[]): readonly string[] {
  return terms.length > 2 ? [...terms.slice(0, 2), '…'] : terms;
}

/** An example under the options of a command. */
export function withExamples(command: Command, ...examples: readonly string[]): Command {
  return command.addHelpText('after', ['', 'Ví dụ:', ...examples.map((example) => `  ${example}`)].join('\n'));
}

export function argumentTerm(argument: Argument): string {
  return `<${argument.name()}${argument.variadic ? '…' : ''}>`;
}
