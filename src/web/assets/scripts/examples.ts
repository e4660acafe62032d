/** Another choice, another example: the field beside it takes a value of its kind, and says how it is written. */
export function fillExamples(): void {
  for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-examples]')) {
    select.addEventListener('change', () => fill(select.dataset.examples ?? '', select.selectedOptions[0]?.dataset));
  }
}

function fill(id: string, { example = '', hint = '' }: DOMStringMap = {}): void {
  const field = document.getElementById(id);
  if (field instanceof HTMLInputElement) field.value = example;
  const words = document.getElementById(`${id}-goi-y`);
  if (words !== null) words.textContent = hint;
  // A slider chooses shares and nothing else.
  const slider = document.querySelector<HTMLElement>(`[data-pair="${id}"]`)?.closest('.field')?.parentElement;
  if (slider instanceof HTMLElement) slider.hidden = !example.endsWith('%');
}
