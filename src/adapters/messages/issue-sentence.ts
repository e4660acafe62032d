/** What is wrong and what to write instead: templates with `{name}` places and `[[optional|otherwise]]` parts. */
export interface IssueSentence {
  readonly reason: string;
  readonly remedy: string;
}

/** Words shown in place of the fixed words of a value, by value name, e.g. `found` → `list` → "danh sách". */
export type FixedWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The sentences of one issue code. */
export interface IssueText extends IssueSentence {
  readonly words?: FixedWords;
  /** Other sentences for some words of one value, e.g. of `problem`. */
  readonly variants?: {
    readonly by: string;
    readonly of: Readonly<Record<string, Partial<IssueSentence> & { readonly words?: FixedWords }>>;
  };
}

/** "Have you meant": added to a remedy when a near word is known. */
export const NEAREST = '[[Có phải ý là "{nearest}"?]]';
