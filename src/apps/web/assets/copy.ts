// Buttons that copy a reference; without a script the words are selected by a click.
for (const box of document.querySelectorAll<HTMLElement>('.cite[data-copy]')) {
  const { copy = '', copied = '' } = box.dataset;
  for (const place of box.querySelectorAll<HTMLElement>('.copyable')) {
    const text = place.textContent ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = copy;
    const said = document.createElement('span');
    said.className = 'hidden';
    said.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = copied;
      said.textContent = copied;
      setTimeout(() => {
        button.textContent = copy;
        said.textContent = '';
      }, 2000);
    });
    place.append(button, said);
  }
}
