import { TextField } from '../../layout/field.js';

export interface SearchFormProps {
  readonly action: string;
  readonly question: string;
  readonly label: string;
}

export function SearchForm({ action, question, label }: SearchFormProps) {
  return (
    <search>
      <form method="get" action={action} class="row">
        <TextField {...{ name: 'q', id: 'tim-gi', label, value: question, type: 'search' }} />
        <div class="field">
          <button type="submit">Tìm</button>
        </div>
      </form>
    </search>
  );
}
