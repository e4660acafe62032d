const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 01/01/1980 00:00, the earliest moment a ZIP entry can carry. */
const EARLIEST = 0x00210000;

/** Gives every entry of a ZIP archive the same time, so that equal content gives equal bytes. */
export function freezeArchiveTimes(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(entry, true) !== DIRECTORY_ENTRY) throw new Error('ZIP directory is damaged');
    const local = view.getUint32(entry + 42, true);
    view.setUint32(entry + 12, EARLIEST, true);
    view.setUint32(local + 10, EARLIEST, true);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return bytes;
}

function endOfDirectory(view: DataView): number {
  for (let place = view.byteLength - 22; place >= 0; place -= 1) {
    if (view.getUint32(place, true) === END_OF_DIRECTORY) return place;
  }
  throw new Error('not a ZIP archive');
}
