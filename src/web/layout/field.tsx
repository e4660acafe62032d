import type { ComponentChildren } from 'preact';
import { type Problem, problemAt } from '../form/problems.js';

interface FieldFrame {
  readonly name: string;
  /** Where several forms of a page have a field of this name; absent: the name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly problems?: readonly Problem[];
}

/** Label, hint and error around one control, tied together for those who do not see them. */
function Frame({
  name,
  id = name,
  label,
  hint,
  problems = [],
  children,
}: FieldFrame & { readonly children: ComponentChildren }) {
  const problem = problemAt(problems, name);
  return (
    <div class={problem === undefined ? 'field' : 'field wrong'}>
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-goi-y`}>
          {hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p class="error" id={`${id}-loi`}>
          {problem.text} {problem.remedy}
        </p>
      )}
      {children}
    </div>
  );
}

function described({ name, id = name, hint, problems = [] }: FieldFrame): {
  'aria-describedby'?: string;
  'aria-invalid'?: true;
} {
  const wrong = problemAt(problems, name) !== undefined;
  const ids = [...(hint === undefined ? [] : [`${id}-goi-y`]), ...(wrong ? [`${id}-loi`] : [])];
  return { ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }), ...(wrong && { 'aria-invalid': true }) };
}

/** What a text control may carry beside its frame. */
interface TextControl {
  readonly type?: 'text' | 'password' | 'file' | 'search' | 'email';
  readonly value?: string;
  readonly accept?: string;
  readonly autoComplete?: string;
  readonly autoCapitalize?: 'none';
  readonly inputMode?: 'numeric' | 'decimal';
  readonly spellcheck?: boolean;
  readonly list?: string;
}

type InputProps = FieldFrame & TextControl;

export function TextField({ name, id = name, label, hint, problems, ...input }: InputProps) {
  const frame = { name, id, label, ...(hint && { hint }), ...(problems && { problems }) };
  return (
    <Frame {...frame}>
      <input id={id} name={name} {...({ type: 'text', ...input } as object)} {...described(frame)} />
    </Frame>
  );
}

type AreaProps = FieldFrame & { readonly value?: string; readonly rows?: number; readonly required?: boolean };

export function TextArea({ name, id = name, label, hint, problems, value, rows = 3, required }: AreaProps) {
  const frame = { name, id, label, ...(hint && { hint }), ...(problems && { problems }) };
  return (
    <Frame {...frame}>
      <textarea id={id} name={name} rows={rows} required={required} {...described(frame)}>
        {value}
      </textarea>
    </Frame>
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  /** What a field beside it may hold when this is chosen, and how it is written there. */
  readonly example?: Example;
}

export interface Example {
  readonly value: string;
  readonly hint: string;
}

type SelectProps = FieldFrame & {
  readonly value?: string;
  readonly choices: readonly Choice[];
  readonly empty?: string;
  readonly examplesFor?: string;
  readonly required?: boolean;
};

/**
 * @param empty the entry that chooses nothing; absent: there is none.
 * @param examplesFor id of the field for which the choices have examples.
 */
export function SelectField({ name, id = name, label, hint, problems, value, choices, ...more }: SelectProps) {
  const { empty, examplesFor, required } = more;
  const frame = { name, id, label, ...(hint && { hint }), ...(problems && { problems }) };
  return (
    <Frame {...frame}>
      <select id={id} name={name} required={required} data-examples={examplesFor} {...described(frame)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((each) => (
          <option
            key={each.value}
            value={each.value}
            selected={each.value === value}
            data-example={each.example?.value}
            data-hint={each.example?.hint}
          >
            {each.text}
          </option>
        ))}
      </select>
    </Frame>
  );
}

type CheckProps = Pick<FieldFrame, 'name' | 'id' | 'label' | 'hint' | 'problems'> & {
  readonly checked?: boolean;
  readonly value?: string;
};

/** One box to tick, with its words after it. */
export function CheckField({ name, id = name, label, hint, problems = [], checked, value = 'co' }: CheckProps) {
  const problem = problemAt(problems, name);
  return (
    <div class={problem === undefined ? 'field tick' : 'field tick wrong'}>
      {problem === undefined ? null : (
        <p class="error" id={`${id}-loi`}>
          {problem.text} {problem.remedy}
        </p>
      )}
      <input
        id={id}
        name={name}
        type="checkbox"
        value={value}
        checked={checked}
        {...described({ name, id, label, ...(hint && { hint }), problems })}
      />
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-goi-y`}>
          {hint}
        </p>
      )}
    </div>
  );
}
