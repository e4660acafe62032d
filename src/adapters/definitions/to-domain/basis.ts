import type { LegalBasis, LegalDocument } from '../../../domain/legal.js';
import type { BasisDto } from '../dto/basis.js';
import type { LegalDocumentDto } from '../dto/legal-documents.js';
import { type Conversion, day, given, optionalDay } from './conversion.js';

export function toLegalDocument(dto: LegalDocumentDto, { origins }: Conversion): LegalDocument {
  const document = given({
    id: dto.id,
    number: dto.number,
    title: dto.title,
    issuer: dto.issuer,
    issuedOn: optionalDay(dto.issued_on),
    url: dto.url,
    replacedBy: dto.replaced_by,
  });
  return origins.adopt(document, dto);
}

export function toBasis(
  dtos: readonly BasisDto[] | undefined,
  { origins }: Pick<Conversion, 'origins'>,
): readonly LegalBasis[] {
  return (dtos ?? []).map((dto) =>
    origins.adopt(given({ document: dto.document, article: dto.article, checkedOn: day(dto.checked_on) }), dto),
  );
}
