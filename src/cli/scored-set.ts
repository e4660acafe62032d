export { departmentName } from '../adapters/messages/department-name.js';
export { type ScoredSet, scoredSets } from '../application/scored-set.js';
