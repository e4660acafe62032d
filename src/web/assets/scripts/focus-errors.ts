/** After a form came back with errors, who uses a keyboard or a screen reader begins at their list. */
export function focusErrors(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}
