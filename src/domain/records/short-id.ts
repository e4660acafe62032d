/** Mã viết liền: what accounts, departments and communes are called in addresses, commands and the log. */
const SHORT_ID = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;

export function isShortId(text: string): boolean {
  return SHORT_ID.test(text);
}
