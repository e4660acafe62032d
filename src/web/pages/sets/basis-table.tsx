import { formatDate } from '../../../adapters/messages/index.js';
import type { CriteriaSet } from '../../../domain/criteria-set.js';
import type { LegalDocument } from '../../../domain/legal.js';
import { WideTable } from '../../layout/wide-table.js';

export interface BasisTableProps {
  readonly set: CriteriaSet;
  readonly documents: ReadonlyMap<string, LegalDocument>;
}

/** Căn cứ: what the set rests on, and when somebody last compared it with the source. */
export function BasisTable({ set, documents }: BasisTableProps) {
  return (
    <WideTable caption="Căn cứ">
      <thead>
        <tr>
          <th scope="col">Văn bản</th>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Cơ quan ban hành</th>
          <th scope="col">Ngày ban hành</th>
          <th scope="col">Đối chiếu ngày</th>
        </tr>
      </thead>
      <tbody>
        {set.basis.map(({ document: id, article, checkedOn }) => {
          const document = documents.get(id);
          return (
            <tr key={`${id} ${article}`}>
              <th scope="row">
                {document?.title ?? id}
                {article === undefined ? null : <span class="hint"> {article}</span>}
                {document?.replacedBy === undefined ? null : (
                  <span class="error"> ▲ đã được thay bằng {replacement(document.replacedBy, documents)}</span>
                )}
              </th>
              <td>{document?.number ?? 'không có'}</td>
              <td>{document?.issuer ?? ''}</td>
              <td class="date">{document?.issuedOn === undefined ? 'chưa rõ' : formatDate(document.issuedOn)}</td>
              <td class="date">{formatDate(checkedOn)}</td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}

function replacement(id: string, documents: ReadonlyMap<string, LegalDocument>): string {
  const document = documents.get(id);
  return document?.number ?? document?.title ?? id;
}
