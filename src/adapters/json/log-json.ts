import type { LogPage } from '../../application/records/see-log.js';
import { auditName, entrySubject, entryText } from '../messages/index.js';

/** A page of the log: what the records say, and the words in which people read it. */
export function logJson({ entries, total, hasNewer, hasOlder, names, titles }: LogPage): object {
  return {
    ...{ total, hasNewer, hasOlder },
    entries: entries.map((entry) => {
      const { action, account, subject, before, after } = entry;
      const name = names.get(account);
      return {
        ...entry,
        ...(name !== undefined && { name }),
        text: {
          ...{ action: auditName(action), subject: entrySubject(subject, action, titles) },
          ...(before !== undefined && { before: entryText(before, action) }),
          ...(after !== undefined && { after: entryText(after, action) }),
        },
      };
    }),
  };
}
