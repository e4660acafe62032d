const WARNING = 40;

/** A fault of another service as a line of the log, like those of the web framework: its words, nothing it was told. */
export function logLine(what: string, fault: unknown): string {
  const { name, message, code, cause } = fault as Partial<Error & { code: string }>;
  const because = cause instanceof Error ? { cause: cause.message } : {};
  return `${JSON.stringify({ level: WARNING, time: Date.now(), msg: what, err: { type: name, message, code, ...because } })}\n`;
}
