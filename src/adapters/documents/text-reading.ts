import type { DocumentContent } from '../../application/ports/document-reader.js';

/** What one kind of file gives: its text, or why it cannot be read. */
export type TextReading = Pick<DocumentContent, 'text' | 'problem'>;
