import { describe, expect, it } from 'vitest';
import {
  CodeText,
  DueText,
  ExactText,
  IsoDateText,
  ListOfText,
  MapOfText,
  NonEmptyText,
  WholeNumber,
  Word,
} from '../../../src/adapters/boundary/index.js';
import { allIssues, valuesOf } from './support.js';

function codeOf(decorate: PropertyDecorator, value: string): string | undefined {
  return allIssues(holderOf(decorate), `value: ${value}`)[0]?.code;
}

function holderOf(decorate: PropertyDecorator): new () => object {
  class Holder {
    readonly value!: unknown;
  }
  decorate(Holder.prototype, 'value');
  return Holder;
}

describe('ExactText', () => {
  it.for(['"2,5"', '2,5', '"2.5"', '95/100', '98%', '20', '"-3"', '-3', '"0"'])('reads %s', (value) => {
    expect(codeOf(ExactText(), value)).toBeUndefined();
  });

  it.for(['2.5', '0.1', '1e-3', '"2,5,5"', 'hai', '1/0', '12345678901234567890'])('refuses %s', (value) => {
    expect(codeOf(ExactText(), value)).toBe('D005');
  });

  it('shows a number as it was written', () => {
    expect(valuesOf(holderOf(ExactText()), 'value: 2.50')).toEqual({ key: 'value', found: '2.50' });
  });

  it('knows ends that are allowed and ends that are not', () => {
    expect(codeOf(ExactText({ least: '0', most: '1' }), '1')).toBeUndefined();
    expect(codeOf(ExactText({ least: '0', most: '1' }), '"1,01"')).toBe('D008');
    expect(codeOf(ExactText({ above: '0' }), '0')).toBe('D008');
  });
});

describe('CodeText', () => {
  it('wants quotes where YAML would read a number', () => {
    expect(codeOf(CodeText(), '"1.10"')).toBeUndefined();
    expect(codeOf(CodeText(), '1.10')).toBe('D006');
    expect(codeOf(CodeText(), '012')).toBe('D006');
    expect(valuesOf(holderOf(CodeText()), 'value: 1.10')).toMatchObject({ found: '1.10' });
  });

  it('has no spaces', () => {
    expect(codeOf(CodeText(), 'a b')).toBe('D006');
    expect(codeOf(CodeText(), '""')).toBe('D006');
  });
});

describe('IsoDateText', () => {
  it('is a day of the calendar', () => {
    expect(codeOf(IsoDateText(), '2028-02-29')).toBeUndefined();
    expect(codeOf(IsoDateText(), '2026-02-29')).toBe('D007');
    expect(codeOf(IsoDateText(), '2026-13-45')).toBe('D007');
    expect(codeOf(IsoDateText(), '01/02/2026')).toBe('D007');
    expect(codeOf(IsoDateText(), '2026')).toBe('D003');
  });
});

describe('DueText', () => {
  const due = DueText(/^(\d\d)-(\d\d)$/, /^later$/);

  it('is one of the given forms, with a day that exists in some year', () => {
    expect(codeOf(due, '02-29')).toBeUndefined();
    expect(codeOf(due, 'later')).toBeUndefined();
    expect(codeOf(due, '02-30')).toBe('D011');
    expect(codeOf(due, 'soon')).toBe('D011');
  });
});

describe('other scalars', () => {
  it('tells an empty text from a missing one', () => {
    expect(codeOf(NonEmptyText(), '" "')).toBe('D010');
    expect(allIssues(holderOf(NonEmptyText()), '{}')[0]?.code).toBe('D002');
  });

  it('counts with whole numbers only', () => {
    expect(codeOf(WholeNumber({ least: '1' }), '2')).toBeUndefined();
    expect(codeOf(WholeNumber({ least: '1' }), '0')).toBe('D008');
    expect(codeOf(WholeNumber(), '1.5')).toBe('D003');
    expect(codeOf(WholeNumber(), '"2"')).toBe('D003');
  });

  it('reads yes as a word, not as true', () => {
    expect(codeOf(Word('yes'), 'yes')).toBeUndefined();
    expect(codeOf(Word('yes'), 'true')).toBe('D003');
  });

  it('points at the item of a list, and at the entry of a mapping', () => {
    expect(allIssues(holderOf(ListOfText()), 'value: [a, 2]')[0]?.place.path).toBe('/value/1');
    expect(allIssues(holderOf(MapOfText()), 'value: {a: b, c: 2}')[0]?.place.path).toBe('/value/c');
    expect(codeOf(ListOfText(), '[]')).toBe('D010');
  });
});
