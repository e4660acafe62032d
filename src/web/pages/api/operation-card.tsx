import { API_PATH } from '../../api/document.js';
import type { Field } from '../../api/fields.js';
import type { Operation } from '../../api/operation.js';
import { OPERATIONS } from '../../api/operations.js';
import { PARAMS, paramsOf } from '../../api/params.js';
import { WideTable } from '../../layout/wide-table.js';
import { curlOf, exampleOf } from './curl.js';
import { Sample } from './sample.js';

/** One operation: what it does, what it takes, and a command to try it with. */
export function OperationCard({ operation }: { readonly operation: Operation }) {
  const { id, method, path, summary, description } = operation;
  const rows = takenBy(operation);
  return (
    <section id={id} class="operation">
      <h3>{summary}</h3>
      <p>
        <strong>{method}</strong> <code>{API_PATH + shownPath(path)}</code>
        <span class="hint"> · tên trong bản mô tả: {id}</span>
      </p>
      {description === undefined ? null : <Description text={description} />}
      {rows.length === 0 ? null : <Taken rows={rows} what={summary} />}
      <Sample what={`Ví dụ: ${summary}`} text={curlOf(operation)} />
    </section>
  );
}

const IDS = new Set(OPERATIONS.map(({ id }) => id));

/** Where it names another operation, it leads there. */
function Description({ text }: { readonly text: string }) {
  return (
    <p>
      {text.split(/(\w+)/).map((word) =>
        IDS.has(word) ? (
          <a key={word} href={`#${word}`}>
            {word}
          </a>
        ) : (
          word
        ),
      )}
    </p>
  );
}

/** `{commune}` as in the document, where `:commune` would be read as a part of the address. */
export function shownPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

interface Row {
  readonly name: string;
  readonly where: string;
  readonly field: Field<unknown>;
}

function takenBy({ path, query, body, files }: Operation): Row[] {
  const of = (where: string, fields: Readonly<Record<string, Field<unknown>>>): Row[] =>
    Object.entries(fields).map(([name, field]) => ({ name, where, field }));
  const inPath = Object.fromEntries(paramsOf(path).flatMap((name) => (PARAMS[name] ? [[name, PARAMS[name]]] : [])));
  return [...of('địa chỉ', inPath), ...of('sau dấu ?', query), ...of(files ? 'biểu mẫu' : 'JSON', body)];
}

function Taken({ rows, what }: { readonly rows: readonly Row[]; readonly what: string }) {
  return (
    <WideTable caption={`Tham số: ${what}`}>
      <thead>
        <tr>
          <th scope="col">Tham số</th>
          <th scope="col">Ở đâu</th>
          <th scope="col">Ý nghĩa</th>
          <th scope="col">Ví dụ</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, where, field }) => (
          <tr key={`${where} ${name}`}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              {where}, {field.required ? 'phải có' : 'không bắt buộc'}
            </td>
            <td>{meaningOf(field)}</td>
            <td>{exampleText(field)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function meaningOf({ schema }: Field<unknown>): string {
  const words = Array.isArray(schema.enum) ? ` Một trong: ${schema.enum.join(', ')}.` : '';
  return `${schema.description ?? ''}${words}`;
}

function exampleText(field: Field<unknown>): string {
  const example = exampleOf(field);
  if (example === undefined) return '';
  return typeof example === 'object' ? JSON.stringify(example) : String(example);
}
