/** Files and folders by what they define. */
export const PLACES = {
  documents: 'criteria/legal-documents.yaml',
  metrics: 'criteria/metrics',
  sets: 'criteria',
  rules: 'rules/scoring',
  calendar: 'rules/calendar.yaml',
  checks: 'rules/consistency.yaml',
  risks: 'rules/risk.yaml',
  forecast: 'rules/forecast.yaml',
  actions: 'rules/actions.yaml',
  dossiers: 'rules/dossiers.yaml',
  registers: 'rules/registers.yaml',
  listColumns: 'rules/list-columns.yaml',
} as const;
