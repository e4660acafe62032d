import type { Command } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
};

/** Help in Vietnamese; errors are left to the caller, who knows what to suggest. */
export function speakVietnamese(command: Command, write: (text: string) => void, width: number): Command {
  return command
    .helpOption('-h, --help', 'in phần trợ giúp này')
    .exitOverride()
    .configureHelp({
      helpWidth: width,
      styleTitle: (title) => TITLES[title] ?? title,
      subcommandTerm: (each) =>
        [each.name(), ...each.registeredArguments.map((argument) => `<${argument.name()}>`)].join(' '),
    })
    .configureOutput({ writeOut: write, writeErr: write, outputError: () => undefined });
}

/** An example under the options of a command. */
export function withExamples(command: Command, ...examples: readonly string[]): Command {
  return command.addHelpText('after', ['', 'Ví dụ:', ...examples.map((example) => `  ${example}`)].join('\n'));
}
