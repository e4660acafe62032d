/** One element of an XML text. */
export interface XmlElement {
  /** Its attributes as they stand. */
  readonly attributes: string;
  /** What stands between its tags. */
  readonly inner: string;
}

const ENTITY = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Elements of one name, in order, in one pass over the text; an element that is never closed ends it. Office files do not
 * nest elements of the names asked for here.
 */
export function* elements(xml: string, name: string): Generator<XmlElement> {
  const open = `<${name}`;
  const close = `</${name}>`;
  for (let at = xml.indexOf(open), next = 0; at !== -1; at = xml.indexOf(open, next)) {
    const start = at + open.length;
    next = start;
    if (!/[\s/>]/.test(xml[start] ?? '')) continue;
    const end = xml.indexOf('>', start);
    if (end === -1) return;
    if (xml[end - 1] === '/') {
      next = end + 1;
      yield { attributes: xml.slice(start, end - 1), inner: '' };
      continue;
    }
    const stop = xml.indexOf(close, end);
    if (stop === -1) return;
    next = stop + close.length;
    yield { attributes: xml.slice(start, end), inner: xml.slice(end + 1, stop) };
  }
}

const PATTERNS = new Map<string, RegExp>();

/** The value of an attribute; undefined when there is none. */
export function attribute({ attributes }: XmlElement, name: string): string | undefined {
  let pattern = PATTERNS.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    PATTERNS.set(name, pattern);
  }
  const [, double, single] = pattern.exec(attributes) ?? [];
  const value = double ?? single;
  return value === undefined ? undefined : plainText(value);
}

/** Text with its entities read. */
export function plainText(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(
    ENTITY,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? parseInt(decimal ?? '', 10) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** `x:` of `<x:worksheet …>`: some programs write a prefix before every name. */
export function prefixOf(xml: string, root: string): string {
  return new RegExp(`<(\\w+:)${root}[\\s>]`).exec(xml.slice(0, 2000))?.[1] ?? '';
}
