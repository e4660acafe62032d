const END_OF_ARCHIVE = Buffer.from('PK\x05\x06', 'latin1');
const SHORTEST = 22;
const LONGEST_REMARK = 0xffff;

/** Whether a file that is something else is a zip archive as well: archives are read from their end. */
export function hasArchiveAtEnd(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-(SHORTEST + LONGEST_REMARK)));
  let place = tail.lastIndexOf(END_OF_ARCHIVE);
  while (place >= 0) {
    const isWhole = place + SHORTEST <= tail.length;
    if (isWhole && place + SHORTEST + tail.readUInt16LE(place + 20) === tail.length) return true;
    place = place === 0 ? -1 : tail.lastIndexOf(END_OF_ARCHIVE, place - 1);
  }
  return false;
}
