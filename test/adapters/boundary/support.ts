import { decode, yamlSource } from '../../../src/adapters/boundary/index.js';
import type { Issue } from '../../../src/domain/issue.js';
import type { MessageValue } from '../../../src/domain/message.js';

/** Decodes YAML text as `target`; throws nothing, whatever the text. */
export function decodeYaml<T extends object>(target: new () => T, text: string) {
  return decode(target, yamlSource('x.yaml', text));
}

/** The issues of decoding, shortly: `D001 2:1 /titel`. */
export function issuesIn<T extends object>(target: new () => T, text: string): string[] {
  return allIssues(target, text).map(({ code, place }) => `${code} ${place.line}:${place.column} ${place.path}`);
}

export function allIssues<T extends object>(target: new () => T, text: string): readonly Issue[] {
  const decoded = decodeYaml(target, text);
  return 'issues' in decoded ? decoded.issues : [];
}

/** Values of the first issue, as plain text. */
export function valuesOf<T extends object>(target: new () => T, text: string): Record<string, string> {
  const [issue] = allIssues(target, text);
  return Object.fromEntries(Object.entries(issue?.values ?? {}).map(([name, value]) => [name, textOf(value)]));
}

export function textOf(value: MessageValue | undefined): string {
  return value?.as === 'text' ? value.value : '';
}
