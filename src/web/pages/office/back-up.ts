import { Refused } from '../../../application/refused.js';
import { statusOf } from '../../form/filled.js';
import { type Problem, problemsOf } from '../../form/problems.js';
import { see } from '../../reply.js';
import type { Handler } from '../../route.js';
import { peoplePage } from './people.js';

export const backUpHandler: Handler = async (visit) => {
  const { services, folder, actor } = visit;
  try {
    const made = await services.backUp.run(folder, actor);
    return see('/quan-tri', `Đã sao lưu và đọc lại: ${made.files} tệp, ở ${made.folder}.`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const problems: readonly Problem[] = problemsOf(error.issues);
    return peoplePage(visit, problems, statusOf(error.issues));
  }
};
