import type { IssueCode } from '../../domain/issue.js';
import type { IssueText } from './issue-sentence.js';
import { ACCESS_ISSUES } from './vi-issues-access.js';
import { CASE_ISSUES } from './vi-issues-case.js';
import { DEFINITION_ISSUES } from './vi-issues-definitions.js';
import { DOCUMENT_ISSUES } from './vi-issues-documents.js';
import { FIGURE_ISSUES } from './vi-issues-figures.js';
import { LIST_ISSUES } from './vi-issues-lists.js';
import { RECORD_ISSUES } from './vi-issues-records.js';
import { SHAPE_ISSUES } from './vi-issues-shape.js';
import { WORKSPACE_ISSUES } from './vi-issues-workspace.js';

/** Sentences of every issue code. */
export const ISSUE_SENTENCES: Readonly<Record<IssueCode, IssueText>> = {
  ...DOCUMENT_ISSUES,
  ...SHAPE_ISSUES,
  ...DEFINITION_ISSUES,
  ...FIGURE_ISSUES,
  ...CASE_ISSUES,
  ...WORKSPACE_ISSUES,
  ...RECORD_ISSUES,
  ...ACCESS_ISSUES,
  ...LIST_ISSUES,
};
