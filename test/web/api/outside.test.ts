import { describe, expect, it } from 'vitest';
import { issueJson } from '../../../src/adapters/json/issue-json.js';
import { issue } from '../../../src/domain/issue.js';
import { text } from '../../../src/domain/message.js';
import { messageOutside, outside } from '../../../src/web/api/outside.js';

const FOLDER = '/srv/cchc/so';

describe('where the records are', () => {
  it('is told neither as the place of an issue nor in its words', () => {
    const held = issue('W008', { file: FOLDER }, { folder: text(FOLDER) });
    const [told] = outside([held], FOLDER);
    expect(JSON.stringify(told && issueJson(told))).not.toContain('/srv');
    expect(told).toMatchObject({ place: { file: '' }, values: { folder: { value: 'so' } } });
  });

  it('is told within the records, and only there', () => {
    const place = { file: `${FOLDER}/drafts/a.csv`, line: 3 };
    expect(outside([issue('D002', place)], FOLDER)[0]?.place).toEqual({ file: 'drafts/a.csv', line: 3 });
    const made = { id: 'backup_made', values: { folder: text(`${FOLDER}/backups/sao-luu`), other: text('/srv/cchc') } };
    expect(messageOutside(made, FOLDER).values).toEqual({ folder: text('backups/sao-luu'), other: text('/srv/cchc') });
  });
});
