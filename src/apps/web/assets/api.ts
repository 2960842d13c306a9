// The forms of the page at /api: put an address together, ask it, show what came. No request leaves this site.
const MOST = 20_000;

for (const form of document.querySelectorAll<HTMLFormElement>('form.try')) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form);
  });
}

function addressOf(form: HTMLFormElement): string {
  let path = form.dataset.path ?? '';
  const query = new URLSearchParams();
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-in]')) {
    if (field.dataset.in === 'path') path = path.replace(`{${field.name}}`, encodeURIComponent(field.value));
    else if (field.value) query.set(field.name, field.value);
  }
  return query.size ? `${path}?${query}` : path;
}

async function send(form: HTMLFormElement): Promise<void> {
  const address = addressOf(form);
  const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
  const init: RequestInit = file
    ? { method: 'POST', body: file, headers: { 'content-type': file.type || 'application/octet-stream' } }
    : { headers: { accept: 'application/json, */*;q=0.5' } };
  try {
    const response = await fetch(address, init);
    show(form, `${response.status} ${address}`, await textOf(response));
  } catch (error) {
    show(form, address, String(error));
  }
}

async function textOf(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  if (!/^text\/|json|xml/.test(type)) return `${type}, ${response.headers.get('content-length') ?? '?'} bytes`;
  const text = await response.text();
  const shown = type.includes('json') ? JSON.stringify(JSON.parse(text), null, 2) : text;
  return shown.length > MOST ? `${shown.slice(0, MOST)}…` : shown;
}

function show(form: HTMLFormElement, head: string, body: string): void {
  const output = form.querySelector('output');
  const line = document.createElement('p');
  const code = document.createElement('pre');
  line.textContent = head;
  code.textContent = body;
  code.tabIndex = 0;
  output?.replaceChildren(line, code);
}
