export { departmentName } from '../adapters/messages/department-name.js';
export { boardOf, type ScoredSet, scoredSets } from '../application/scored-set.js';
