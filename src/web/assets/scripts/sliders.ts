/** A slider and a number field for one value: whichever is moved, the other follows. `data-pair` names the other. */
export function pairSliders(): void {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.pair === undefined) return;
    const other = document.getElementById(target.dataset.pair);
    if (other instanceof HTMLInputElement) other.value = target.value + (target.dataset.suffix ?? '');
  });
}
