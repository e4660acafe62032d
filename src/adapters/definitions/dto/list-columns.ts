import { DOSSIER_FIELDS } from '../../../domain/dossiers/dossier.js';
import type { FieldKind, Fields, ListKind } from '../../../domain/lists/fields.js';
import type { ListWording } from '../../../domain/lists/vocabulary.js';
import { ISO_FIELDS } from '../../../domain/registers/iso.js';
import { WORK_FILE_FIELDS } from '../../../domain/registers/work-file.js';
import { IsoDateText, ListOfText, Nested, type Shape } from '../../boundary/index.js';

/** Every column of the list has spellings, and every word of a column with a closed list. */
function wordingShape(fields: Fields): Shape {
  const wordFields = Object.entries(fields).flatMap(([name, kind]) => {
    const words = wordsOf(kind);
    return words === undefined ? [] : [{ name, words }];
  });
  class Columns {}
  for (const name of Object.keys(fields)) ListOfText()(Columns.prototype, name);
  class Words {}
  for (const { name, words } of wordFields) {
    class Spellings {}
    for (const word of words) ListOfText()(Spellings.prototype, word);
    Nested(() => Spellings)(Words.prototype, name);
  }
  class Wording {
    @Nested(() => Columns) readonly columns!: ListWording['columns'];
  }
  if (wordFields.length > 0) Nested(() => Words)(Wording.prototype, 'words');
  return Wording;
}

function wordsOf(kind: FieldKind): readonly string[] | undefined {
  return typeof kind === 'object' ? kind.words : undefined;
}

const Dossiers = wordingShape(DOSSIER_FIELDS);
const WorkFiles = wordingShape(WORK_FILE_FIELDS);
const IsoProcesses = wordingShape(ISO_FIELDS);

export class ListsDto implements Readonly<Record<ListKind, WordingDto>> {
  @Nested(() => Dossiers) readonly dossiers!: WordingDto;
  @Nested(() => WorkFiles) readonly work_files!: WordingDto;
  @Nested(() => IsoProcesses) readonly iso_processes!: WordingDto;
}
type WordingDto = Pick<ListWording, 'columns'> & Partial<Pick<ListWording, 'words'>>;

/** `rules/list-columns.yaml` */
export class ListColumnsFile {
  @Nested(() => ListsDto) readonly lists!: ListsDto;
  @ListOfText() readonly yes!: readonly string[];
  @ListOfText() readonly no!: readonly string[];
  @ListOfText() readonly units!: readonly string[];
  @ListOfText() readonly citizen!: readonly string[];
  @ListOfText() readonly officer!: readonly string[];
  @ListOfText() readonly post!: readonly string[];
  @IsoDateText() readonly earliest!: string;
  @IsoDateText() readonly latest!: string;
}
