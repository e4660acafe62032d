import type { EvidenceRequirement } from '../../../domain/evidence.js';
import type { FactPart } from '../../../domain/metric.js';
import {
  CodeText,
  codeText,
  DueText,
  ListOfText,
  Nested,
  NonEmptyText,
  Optional,
  WholeNumber,
  Word,
  YesNo,
} from '../../boundary/index.js';
import { FACT_PARTS } from './fact-input.js';

/** Day of the scoring year, or of a year after it: `10-15`, `+1y:01-15`. */
export const DAY_OF_YEAR = /^(?:\+([1-9])y:)?(\d\d)-(\d\d)$/;
/** Days after a slot ends, `wd` for working days: `slot_end+5d`, `slot_end+5wd`. */
export const AFTER_SLOT = /^slot_end\+(\d{1,3})(w?)d$/;

export class EventsDto {
  @CodeText() readonly metric!: string;
  @Optional() @Word(...FACT_PARTS) readonly part?: FactPart;
}

export class RequirementDto {
  @CodeText() readonly id!: string;
  @NonEmptyText() readonly title!: string;
  @Word('year', 'quarter', 'month', 'event') readonly per!: EvidenceRequirement['per'];
  @Optional() @WholeNumber({ least: '1' }) readonly count?: number;
  @DueText(DAY_OF_YEAR, AFTER_SLOT) readonly due!: string;
  @Optional() @YesNo() readonly required?: boolean;
  @Optional() @Nested(() => EventsDto) readonly events?: EventsDto;
  @Optional() @WholeNumber({ least: '1' }) readonly valid_days?: number;
  /** Ids of documents that must be there first. */
  @Optional() @ListOfText(codeText) readonly needs?: readonly string[];
  @Optional() @ListOfText() readonly keywords?: readonly string[];
  @Optional() @ListOfText() readonly must_show?: readonly string[];
}

/** A requirement declared once for several criteria. */
export class SharedUseDto {
  @CodeText() readonly use!: string;
}
