export { type Check, Checked, type Fault } from './check.js';
export { type Decoded, decode, restore } from './decode.js';
export { Origins } from './origins.js';
export { readText } from './read-text.js';
export {
  CodeText,
  codeText,
  DueText,
  ExactText,
  IsoDateText,
  NonEmptyText,
  WholeNumber,
  Word,
  word,
  YesNo,
} from './scalars.js';
export { isMapping, jsonPointer, type LocatedSource, type Mapping, type Path, typeName } from './source.js';
export { ListOf, ListOfText, MapOf, MapOfText, Nested, Optional, OrElse } from './structure.js';
export { byKey, oneOf, type Shape, type Variants } from './variants.js';
export { yamlSource } from './yaml-source.js';
