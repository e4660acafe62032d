const PREFIX = 'dang-go:';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Giữ lại nội dung đang gõ: forms marked `data-keep` are kept in this window until they have been taken, so that a
 * session that ended meanwhile costs nobody their work. Passwords and files are never kept.
 */
export function keepTyped(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    const key = PREFIX + (form.dataset.keep ?? '') + stepOf(form);
    if (document.querySelector('[role="status"].notice') === null) bringBack(form, key);
    else sessionStorage.removeItem(key);
    form.addEventListener('input', () => sessionStorage.setItem(key, JSON.stringify(typedIn(form))));
  }
}

/** Several forms of one page go to one address. */
function stepOf(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>('input[name="step"]')?.value ?? '';
}

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (each): each is Control =>
      (each instanceof HTMLInputElement && !['hidden', 'password', 'file'].includes(each.type)) ||
      each instanceof HTMLTextAreaElement ||
      each instanceof HTMLSelectElement,
  );
}

function typedIn(form: HTMLFormElement): Record<string, string | boolean> {
  return Object.fromEntries(controls(form).map((each) => [each.name, isBox(each) ? each.checked : each.value]));
}

function bringBack(form: HTMLFormElement, key: string): void {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, string | boolean>;
  for (const each of controls(form)) {
    const value = kept[each.name];
    if (isBox(each) && typeof value === 'boolean') each.checked = value;
    else if (typeof value === 'string' && each.value === '') each.value = value;
  }
}

function isBox(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === 'checkbox';
}
