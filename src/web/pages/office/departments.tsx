import { type Problem, problemAt } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { CheckField, SelectField, TextField } from '../../layout/field.js';
import { Shell } from '../../layout/shell.js';
import { Sideways } from '../../layout/sideways.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';
import { DutyList } from './duty-list.js';
import { OfficeNav } from './office-nav.js';

export const departmentsHandler: Handler = (visit) => departmentsPage(visit, []);

/** Đơn vị của một xã: in the office's own order, with other spellings and what each answers for. */
export async function departmentsPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const { services, folder, actor, params, form } = visit;
  const { commune, departments, duties } = await services.seeOffice.departments(folder, actor, params.commune ?? '');
  const title = `Đơn vị của ${commune.name}`;
  const base = `/quan-tri/${encodeURIComponent(commune.id)}`;
  return page(
    <Shell {...{ visit, title, problems }}>
      <h1>{title}</h1>
      <OfficeNav {...{ visit, doors: await services.seeOffice.doors(folder, actor), commune }} />
      <Sideways label="Đơn vị">
        <table>
          <thead>
            <tr>
              <th scope="col">Mã</th>
              <th scope="col">Tên</th>
              <th scope="col">Tên gọi khác</th>
              <th scope="col">Phụ trách</th>
            </tr>
          </thead>
          <tbody>
            {departments.map(({ id, name, aliases }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                <td>{name}</td>
                <td>{aliases.join('; ')}</td>
                <td>
                  <DutyList duties={duties.filter(({ department }) => department === id)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      <section>
        <h2>Thêm đơn vị</h2>
        <ChangeForm visit={visit} action={`${base}/don-vi`}>
          <TextField {...{ name: 'id', label: 'Mã', hint: 'Ví dụ phong-kinh-te', problems, value: form.id ?? '' }} />
          <TextField {...{ name: 'name', label: 'Tên đầy đủ', problems, value: form.name ?? '' }} />
          {form.alias === undefined ? <AnotherBox {...{ problems, ticked: form.another !== undefined }} /> : null}
          <button type="submit">Thêm đơn vị</button>
        </ChangeForm>
      </section>
      <section>
        <h2>Thêm tên gọi khác</h2>
        <ChangeForm visit={visit} action={`${base}/ten-khac`}>
          <SelectField
            {...{ name: 'department', label: 'Đơn vị', problems, empty: 'Chọn đơn vị', value: form.department ?? '' }}
            choices={departments.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <TextField
            {...{ name: 'alias', label: 'Tên gọi khác', hint: 'Viết tắt, tên cũ, cách viết trong bảng', problems }}
            value={form.alias ?? ''}
          />
          {form.alias === undefined ? null : <AnotherBox {...{ problems, ticked: form.another !== undefined }} />}
          <button type="submit">Thêm tên</button>
        </ChangeForm>
      </section>
    </Shell>,
    status,
  );
}

/** Asked only of a name that is nearly another department's. */
function AnotherBox({ problems, ticked }: { readonly problems: readonly Problem[]; readonly ticked: boolean }) {
  if (!ticked && problemAt(problems, 'another') === undefined) return null;
  return (
    <CheckField
      {...{ name: 'another', label: 'Đúng là đơn vị khác, không phải viết nhầm', problems, checked: ticked }}
    />
  );
}
