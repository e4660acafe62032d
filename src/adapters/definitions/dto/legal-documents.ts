import { CodeText, IsoDateText, ListOf, NonEmptyText, Optional } from '../../boundary/index.js';

export class LegalDocumentDto {
  @CodeText() readonly id!: string;
  @Optional() @NonEmptyText() readonly number?: string;
  @NonEmptyText() readonly title!: string;
  @NonEmptyText() readonly issuer!: string;
  @Optional() @IsoDateText() readonly issued_on?: string;
  @Optional() @NonEmptyText() readonly url?: string;
  @Optional() @CodeText() readonly replaced_by?: string;
}

/** `criteria/legal-documents.yaml` */
export class LegalDocumentsFile {
  @ListOf(() => LegalDocumentDto) readonly documents!: readonly LegalDocumentDto[];
}
