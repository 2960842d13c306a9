// Keyboard: `/` to the search box. The reader may switch it off (kept in the browser).
addEventListener('keydown', (event: KeyboardEvent) => {
  const target = event.target as HTMLElement;
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || localStorage.getItem('octavo-keys') === 'off') return;
  event.preventDefault();
  document.querySelector<HTMLInputElement>('#q')?.focus();
});
