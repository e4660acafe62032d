/** On a small screen the menu begins closed: the page itself comes first. */
export function fitMenu(): void {
  if (!window.matchMedia('(max-width: 56.25rem)').matches) return;
  document.querySelector('.menu details')?.removeAttribute('open');
}
