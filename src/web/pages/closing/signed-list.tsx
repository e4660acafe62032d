import { formatInstant } from '../../../adapters/messages/index.js';
import type { SignedDocument } from '../../../domain/records/signed-document.js';
import { ChangeForm } from '../../layout/change-form.js';
import { CheckField, SelectField, TextField } from '../../layout/field.js';
import { WideTable } from '../../layout/wide-table.js';
import { type ClosingScene, closingUrl, sentTo } from './closing-scene.js';

/** Bản ký: the signed papers, each with the data code that it was signed for, and a place to hand one in. */
export function SignedList({ scene }: { readonly scene: ClosingScene }) {
  const { seen, closing } = scene;
  const { signed, month } = closing;
  const mayKeep = seen.viewer.may('keep_signed') && (month.state === 'awaiting_signature' || month.state === 'closed');
  if (signed.length === 0 && !mayKeep) return null;
  return (
    <section>
      <h2>Bản ký</h2>
      {signed.length === 0 ? <p>Chưa lưu bản ký nào.</p> : <Papers scene={scene} />}
      {mayKeep ? <KeepForm scene={scene} /> : null}
    </section>
  );
}

function Papers({ scene }: { readonly scene: ClosingScene }) {
  const { visit, closing } = scene;
  return (
    <WideTable caption="Đã lưu">
      <thead>
        <tr>
          <th scope="col">Tệp</th>
          <th scope="col">Chỉ số</th>
          <th scope="col">Bản</th>
          <th scope="col">Mã dữ liệu</th>
          <th scope="col">Người lưu</th>
          <th scope="col">Mã tệp</th>
        </tr>
      </thead>
      <tbody>
        {closing.signed.map((document) => (
          <tr key={document.id}>
            <th scope="row">
              <a href={closingUrl(visit, 'ban-ky', String(document.id))}>{document.file.name}</a>
            </th>
            <td>{closing.sets.find(({ set }) => set.id === document.set)?.set.indexName ?? document.set}</td>
            <td>{document.version}</td>
            <td>{codeText(document, scene)}</td>
            <td>
              {document.by}, {formatInstant(document.at)}
            </td>
            <td>
              <code>{document.file.sha256.slice(0, 12)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function codeText({ version, set, code, isCodeRead }: SignedDocument, { closing }: ClosingScene): string {
  const locked = closing.versions.find((each) => each.version === version)?.results.find((each) => each.set === set);
  const now = closing.month.version === version ? closing.signedCodes.get(set) : undefined;
  const current = locked?.dataHash ?? now;
  if (current !== code) return `✕ ${code}: của lần trình trước, nay không dùng`;
  return isCodeRead ? `✓ ${code}: đọc được trong tệp` : `● ${code}: không đọc được trong tệp, so bằng mắt`;
}

function KeepForm({ scene }: { readonly scene: ClosingScene }) {
  const { visit, closing } = scene;
  const problems = sentTo(scene, 'ban-ky');
  return (
    <ChangeForm visit={visit} action={closingUrl(visit, 'ban-ky')} files asksFirst>
      <SelectField
        {...{ name: 'set', label: 'Bảng chấm của', problems, value: visit.form.set ?? '' }}
        choices={closing.sets.map(({ set }) => ({ value: set.id, text: set.indexName }))}
      />
      <TextField
        {...{ name: 'file', label: 'Bản đã ký', type: 'file', accept: '.pdf,.jpg,.jpeg,.png', problems }}
        required
        hint="PDF ký số hoặc bản chụp. Mã dữ liệu in ở chân trang phải đúng mã của bản này."
      />
      <CheckField {...{ name: 'noSecret', label: 'Tệp không chứa bí mật nhà nước', problems }} required />
      <button class="plain" type="submit">
        Lưu bản ký
      </button>
    </ChangeForm>
  );
}
