export { criterionLabel, shortLabels } from '../../adapters/messages/criterion-label.js';
