import type { DocumentContent } from '../../application/ports/document-reader.js';

/** What one kind of file gives: its text and what it does when it is opened, or why it cannot be read. */
export type TextReading = Pick<DocumentContent, 'text' | 'problem' | 'active'>;
