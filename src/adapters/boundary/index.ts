export type { Check, Fault } from './check.js';
export { decode, restore } from './decode.js';
export { Origins } from './origins.js';
export { readLimited, readLimitedSync } from './read-file.js';
export { MAX_TEXT_BYTES, readText, tooLarge } from './read-text.js';
export {
  CodeText,
  codeText,
  DueText,
  ExactText,
  IsoDateText,
  isoDateText,
  NonEmptyText,
  PointsText,
  WholeNumber,
  Word,
  WRITTEN_POINTS,
  WrittenDateText,
  word,
  YesNo,
} from './scalars.js';
export type { LocatedSource, Path } from './source.js';
export { ListOf, ListOfText, MapOf, MapOfText, Nested, Optional, OrElse } from './structure.js';
export { byKey, oneOf, type Shape } from './variants.js';
export { yamlSource } from './yaml-source.js';
