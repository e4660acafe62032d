import { ExactText, Optional, OrElse } from '../../boundary/index.js';

/** Points, or a share of the leaf's maximum. */
export class AwardDto {
  @OrElse('share') @ExactText() readonly points?: string | number;
  @Optional() @ExactText({ least: '-1', most: '1' }) readonly share?: string | number;
}
