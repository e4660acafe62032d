import { ListOfText, NonEmptyText, Optional } from '../boundary/index.js';

/** A scenario file: a name, and what is assumed, each line as on the command line. */
export class ScenarioFile {
  @NonEmptyText() readonly name!: string;
  /** `METRIC=950/1000` */
  @Optional() @ListOfText() readonly facts?: readonly string[];
  /** `requirement:slot=accepted` */
  @Optional() @ListOfText() readonly evidence?: readonly string[];
}
