import type { ComponentChildren } from 'preact';
import { type Problem, problemAt } from '../form/problems.js';

export interface FieldFrame {
  readonly name: string;
  /** Where several forms of a page have a field of this name; absent: the name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly problems?: readonly Problem[];
  /** Said after the label. */
  readonly required?: boolean;
}

const REQUIRED = ' (bắt buộc)';

/** Label, hint and error around one control, tied together for those who do not see them. */
export function Frame({
  name,
  id = name,
  label,
  hint,
  problems = [],
  required,
  children,
}: FieldFrame & { readonly children: ComponentChildren }) {
  const problem = problemAt(problems, name);
  return (
    <div class={problem === undefined ? 'field' : 'field wrong'}>
      <Label {...{ id, label, required }} />
      <Hint {...{ id, hint }} />
      <FieldProblem {...{ id, problem }} />
      {children}
    </div>
  );
}

interface PartProps {
  /** Of the control. */
  readonly id: string;
}

export function Label({ id, label, required }: PartProps & { label: string; required: boolean | undefined }) {
  return (
    <label for={id}>
      {label}
      {required === true ? REQUIRED : ''}
    </label>
  );
}

export function Hint({ id, hint }: PartProps & { hint: string | undefined }) {
  return hint === undefined ? null : (
    <p class="hint" id={`${id}-goi-y`}>
      {hint}
    </p>
  );
}

export function FieldProblem({ id, problem }: PartProps & { problem: Problem | undefined }) {
  return problem === undefined ? null : (
    <p class="error" id={`${id}-loi`}>
      {problem.text} {problem.remedy}
    </p>
  );
}

export function described({ name, id = name, hint, problems = [] }: FieldFrame): {
  'aria-describedby'?: string;
  'aria-invalid'?: true;
} {
  const wrong = problemAt(problems, name) !== undefined;
  const ids = [...(hint === undefined ? [] : [`${id}-goi-y`]), ...(wrong ? [`${id}-loi`] : [])];
  return { ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }), ...(wrong && { 'aria-invalid': true }) };
}
