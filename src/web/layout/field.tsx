import { problemAt } from '../form/problems.js';
import { described, type FieldFrame, FieldProblem, Frame, Hint, Label } from './field-frame.js';

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

export function TextField({ name, id = name, label, hint, problems, required, ...input }: InputProps) {
  const frame = { name, id, label, ...(hint && { hint }), ...(problems && { problems }) };
  return (
    <Frame {...frame} {...(required && { required })}>
      <input
        id={id}
        name={name}
        required={required}
        {...({ type: 'text', ...input } as object)}
        {...described(frame)}
      />
    </Frame>
  );
}

type AreaProps = FieldFrame & { readonly value?: string; readonly rows?: number };

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
};

/**
 * @param empty the entry that chooses nothing; absent: there is none.
 * @param examplesFor id of the field for which the choices have examples.
 */
export function SelectField({ name, id = name, label, hint, problems, value, choices, ...more }: SelectProps) {
  const { empty, examplesFor } = more;
  const frame = { name, id, label, ...(hint && { hint }), ...(problems && { problems }) };
  return (
    <Frame {...frame}>
      <select id={id} name={name} data-examples={examplesFor} {...described(frame)}>
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

type CheckProps = FieldFrame & {
  readonly checked?: boolean;
  readonly value?: string;
};

/** One box to tick, with its words after it. */
export function CheckField({ name, id = name, label, hint, problems = [], ...box }: CheckProps) {
  const { checked, value = 'co', required } = box;
  const problem = problemAt(problems, name);
  return (
    <div class={problem === undefined ? 'field tick' : 'field tick wrong'}>
      <FieldProblem {...{ id, problem }} />
      <input
        id={id}
        name={name}
        type="checkbox"
        value={value}
        checked={checked}
        required={required}
        {...described({ name, id, label, ...(hint && { hint }), problems })}
      />
      <Label {...{ id, label, required }} />
      <Hint {...{ id, hint }} />
    </div>
  );
}
