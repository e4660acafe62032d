/** Longest name in bytes that every file system and every archive takes. */
const LONGEST = 200;
/** Letters of a given name that are looked at, from its end. */
const LOOKED_AT = 1000;
/** What cannot be seen but changes how a name reads: controls, marks of direction, line ends, halves of letters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFD]/gu;
/** What another machine does not take in a name. */
const FORBIDDEN = /[<>:"|?*]/g;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const NAMELESS = 'khong-ten';

/**
 * The name of a file that was handed in, so that it shows what it is and can be saved on any machine: without folders,
 * NFC, without what cannot be seen, not too long. The file itself is kept under its hash, never under its name.
 */
export function safeFileName(given: string): string {
  const last = given.slice(-LOOKED_AT).split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const named = clean === '' ? NAMELESS : clean.replace(DEVICE, '_$&');
  return shortened(named);
}

/** Cuts the middle: the extension stays. */
function shortened(name: string): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const letters = [...name.slice(0, name.length - extension.length)].slice(0, LONGEST);
  const room = LONGEST - bytesOf(extension);
  while (bytesOf(letters.join('')) > room) letters.pop();
  return letters.join('').trimEnd() + extension;
}

function bytesOf(text: string): number {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, 'x').length;
}
