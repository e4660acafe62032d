import { getMetadataStorage, type ValidationError } from 'class-validator';
import { type Issue, type IssueCode, issue } from '../../domain/issue.js';
import { type MessageValues, text } from '../../domain/message.js';
import { nearest } from '../../domain/nearest.js';
import type { CheckContext, Fault } from './check.js';
import { jsonPointer, type LocatedSource, type Path, valueAt } from './source.js';

/** Which of several faults of one property is told: shape before words, words before range. */
const PRIORITY: readonly IssueCode[] = ['D001', 'D002', 'D003', 'D009', 'D005', 'D006', 'D007', 'D004', 'D011', 'D010'];

/** Issues about how a number is written: they show it as it stands. */
const NUMBER_CODES: ReadonlySet<IssueCode> = new Set(['D005', 'D006', 'D008']);

/** A fault with its path from the top of the document. */
interface PlacedFault extends Fault {
  readonly at: Path;
}

/** The error tree of class-validator as issues: one per property, and none that only follows from another. */
export function issuesOf(errors: readonly ValidationError[], source: LocatedSource): Issue[] {
  return faultsBelow(errors, [], source).map(({ code, at, values }) => {
    const written = 'found' in values && NUMBER_CODES.has(code) ? source.written?.(at) : undefined;
    const found = written === undefined ? {} : { found: text(written) };
    return issue(code, source.locate(at), { key: text(String(at.at(-1) ?? '')), ...values, ...found });
  });
}

function faultsBelow(errors: readonly ValidationError[], path: Path, source: LocatedSource): PlacedFault[] {
  const faults = errors.flatMap((error) => faultsOf(error, [...path, error.property], source));
  const meant = new Set(faults.flatMap(meantKey));
  return faults.filter(
    ({ code, at }) => code !== 'D002' || at.length > path.length + 1 || !meant.has(String(at.at(-1))),
  );
}

function faultsOf(error: ValidationError, path: Path, source: LocatedSource): PlacedFault[] {
  if (error.constraints?.unknownValue !== undefined) return [];
  if (error.constraints?.whitelistValidation !== undefined) return [unknownKey(error, path)];
  const own = mostTelling(ownFaults(error, path, source));
  const nested = faultsBelow(error.children ?? [], path, source);
  return [...own, ...nested.filter((fault) => !own.some((outer) => isAbove(outer.at, fault.at)))];
}

/** Runs the failed checks again on the plain value, to learn what exactly they found. */
function ownFaults(error: ValidationError, path: Path, source: LocatedSource): PlacedFault[] {
  const value = valueAt(source.plain, path);
  if (value === undefined && error.constraints !== undefined) return [{ code: 'D002', values: {}, at: path }];
  const owner = valueAt(source.plain, path.slice(0, -1));
  const contexts: readonly CheckContext[] = Object.values(error.contexts ?? {});
  return contexts
    .flatMap(({ check }) => check(value, owner))
    .map((fault) => ({ ...fault, at: [...path, ...(fault.at ?? [])] }));
}

function unknownKey(error: ValidationError, path: Path): PlacedFault {
  const allowed = keysOf(error.target?.constructor);
  const near = nearest(error.property, allowed);
  const values: MessageValues = { allowed: text(allowed.join(', ')), ...(near && { nearest: text(near) }) };
  return { code: 'D001', values, at: path };
}

function keysOf(target: unknown): string[] {
  if (typeof target !== 'function') return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
  return [...new Set(rules.map((rule) => rule.propertyName))];
}

/** One fault per path, by priority. */
function mostTelling(faults: readonly PlacedFault[]): PlacedFault[] {
  const best = new Map<string, PlacedFault>();
  for (const fault of faults) {
    const pointer = jsonPointer(fault.at);
    const other = best.get(pointer);
    if (other === undefined || rank(fault) < rank(other)) best.set(pointer, fault);
  }
  return [...best.values()];
}

function rank({ code }: PlacedFault): number {
  const index = PRIORITY.indexOf(code);
  return index === -1 ? PRIORITY.length : index;
}

function isAbove(outer: Path, inner: Path): boolean {
  return outer.every((step, index) => String(step) === String(inner[index]));
}

/** The key that an unknown key most likely stands for: it is then not also reported as missing. */
function meantKey({ code, values }: PlacedFault): string[] {
  return code === 'D001' && values.nearest?.as === 'text' ? [values.nearest.value] : [];
}
