import type { SeenMonth } from '../../../application/records/see-month.js';
import type { EvidenceItem } from '../../../domain/records/evidence-item.js';
import { monthUrl } from '../../addresses.js';

export interface FileViewProps {
  readonly seen: SeenMonth;
  readonly item: EvidenceItem;
  /** Of a file that no browser shows. */
  readonly words: string;
}

/** The document in the page: PDF and pictures as they are, others by their words; always with a way to save it. */
export function FileView({ seen, item, words }: FileViewProps) {
  const { file } = item;
  if (file === undefined) return <p class="mark">Không có tệp: {item.note}</p>;
  const parts = ['tep', item.id, String(item.version)];
  const shown = monthUrl(seen.commune.id, seen.month.id, parts, { xem: '1' });
  const saved = monthUrl(seen.commune.id, seen.month.id, parts);
  return (
    <section class="file" aria-label={`Tệp ${file.name}`}>
      <p>
        <a href={saved}>Tải về: {file.name}</a>
      </p>
      {file.type === 'pdf' ? <iframe src={shown} title={file.name} /> : null}
      {file.type === 'jpg' || file.type === 'png' ? <img src={shown} alt={`Ảnh của ${file.name}`} /> : null}
      {words === '' ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section class="words" tabIndex={0} aria-label="Nội dung chữ của tệp">
          {words
            .split(/\n+/)
            .filter((line) => line.trim() !== '')
            .map((line, at) => (
              <p key={`${at} ${line}`}>{line}</p>
            ))}
        </section>
      )}
    </section>
  );
}
