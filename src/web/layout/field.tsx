import type { ComponentChildren, JSX } from 'preact';
import { type Problem, problemAt } from '../form/problems.js';

interface FieldFrame {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly problems?: readonly Problem[];
}

/** Label, hint and error around one control, tied together for those who do not see them. */
function Frame({ name, label, hint, problems = [], children }: FieldFrame & { readonly children: ComponentChildren }) {
  const problem = problemAt(problems, name);
  return (
    <div class={problem === undefined ? 'field' : 'field wrong'}>
      <label for={name}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={`${name}-goi-y`}>
          {hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p class="error" id={`${name}-loi`}>
          {problem.text} {problem.remedy}
        </p>
      )}
      {children}
    </div>
  );
}

function described({ name, hint, problems = [] }: FieldFrame): JSX.AriaAttributes {
  const wrong = problemAt(problems, name) !== undefined;
  const ids = [...(hint === undefined ? [] : [`${name}-goi-y`]), ...(wrong ? [`${name}-loi`] : [])];
  return { ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }), ...(wrong && { 'aria-invalid': true }) };
}

type InputProps = FieldFrame & Omit<JSX.IntrinsicElements['input'], 'name' | 'label'>;

export function TextField({ name, label, hint, problems, ...input }: InputProps) {
  const frame = { name, label, ...(hint && { hint }), ...(problems && { problems }) };
  return (
    <Frame {...frame}>
      <input id={name} name={name} type="text" {...input} {...described(frame)} />
    </Frame>
  );
}

type AreaProps = FieldFrame & { readonly value?: string; readonly rows?: number; readonly required?: boolean };

export function TextArea({ name, label, hint, problems, value, rows = 3, required }: AreaProps) {
  const frame = { name, label, ...(hint && { hint }), ...(problems && { problems }) };
  return (
    <Frame {...frame}>
      <textarea id={name} name={name} rows={rows} required={required} {...described(frame)}>
        {value}
      </textarea>
    </Frame>
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

type SelectProps = FieldFrame & {
  readonly value?: string;
  readonly choices: readonly Choice[];
  readonly empty?: string;
};

/** @param empty the entry that chooses nothing; absent: there is none. */
export function SelectField({ name, label, hint, problems, value, choices, empty }: SelectProps) {
  const frame = { name, label, ...(hint && { hint }), ...(problems && { problems }) };
  return (
    <Frame {...frame}>
      <select id={name} name={name} {...described(frame)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((each) => (
          <option key={each.value} value={each.value} selected={each.value === value}>
            {each.text}
          </option>
        ))}
      </select>
    </Frame>
  );
}

type CheckProps = Pick<FieldFrame, 'name' | 'label' | 'hint' | 'problems'> & {
  readonly checked?: boolean;
  readonly value?: string;
};

/** One box to tick, with its words after it. */
export function CheckField({ name, label, hint, problems = [], checked, value = 'co' }: CheckProps) {
  const problem = problemAt(problems, name);
  return (
    <div class={problem === undefined ? 'field tick' : 'field tick wrong'}>
      {problem === undefined ? null : (
        <p class="error" id={`${name}-loi`}>
          {problem.text} {problem.remedy}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="checkbox"
        value={value}
        checked={checked}
        {...described({ name, label, ...(hint && { hint }), problems })}
      />
      <label for={name}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={`${name}-goi-y`}>
          {hint}
        </p>
      )}
    </div>
  );
}
