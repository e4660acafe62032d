export { entrySubject, entryText } from './audit-text.js';
export { entryWords } from './audit-words.js';
export { alsoTold, entryCause, entryFigures, entryStep } from './board-text.js';
export { causeName } from './cause-name.js';
export { candidateTexts, checkText } from './check-text.js';
export { codeLabel, criterionLabel, shortLabels } from './criterion-label.js';
export { departmentName } from './department-name.js';
export { assumptions, methodText, outcomeText, targetText, volumeText } from './forecast-text.js';
export {
  daysText,
  formatCount,
  formatDate,
  formatDifference,
  formatInstant,
  formatMoment,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPoints,
} from './format.js';
export { jobName, jobStateName, jobStateSign, jobStepUnit, jobSummary } from './job-text.js';
export * from './names.js';
export { planSentences } from './plan-text.js';
export {
  addedPoints,
  hasNoPointsYet,
  NO_POINTS,
  NO_POINTS_NOTE,
  nodePoints,
  nodePointsOfMax,
  totalPoints,
} from './points-text.js';
export {
  NOBODY_TO_REMIND,
  REMINDER_COLUMNS,
  type ReminderPartText,
  type ReminderText,
  reminderText,
} from './reminder-text.js';
export { fillTemplate, renderMessage, renderValue } from './render.js';
export { renderFact } from './render-fact.js';
export { renderFigure } from './render-figure.js';
export { renderGap } from './render-gap.js';
export { type RenderedIssue, renderIssue } from './render-issue.js';
export { type Names, renderBriefly, renderExplanation, renderTraceTree } from './render-trace.js';
export { riskText } from './risk-text.js';
export { type RuleReader, ruleLines } from './rule-text.js';
export { slotName, slotNames } from './slot-name.js';
export {
  breakText,
  chancesText,
  movedBecauseText,
  notMovedText,
  OTHER_DAYS,
  otherIndexText,
  placesMovedText,
  SCORED_TABLE,
  simulationText,
  stepText,
} from './standing-text.js';
