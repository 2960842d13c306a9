// Files dropped or chosen are sent one by one; the list of what became of them brings itself up to date.
const form = document.querySelector<HTMLFormElement>('form#upload');

const LOOK_EVERY = 1000;

async function look(): Promise<void> {
  const answer = await fetch('/upload');
  replaceJobs(await answer.text());
}

function replaceJobs(text: string): void {
  const now = new DOMParser().parseFromString(text, 'text/html').querySelector('#jobs');
  const before = document.querySelector('#jobs');
  if (now && before) before.replaceWith(now);
  later();
}

let waiting = 0;

/** Looks again as long as something is under way. */
function later(): void {
  clearTimeout(waiting);
  if (document.querySelector('#jobs[data-busy="1"]')) waiting = window.setTimeout(() => void look(), LOOK_EVERY);
}

function say(text: string): HTMLElement {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = text;
  form?.append(line);
  return line;
}

/** What the page that came instead says is wrong. */
function reasonIn(text: string): string {
  const page = new DOMParser().parseFromString(text, 'text/html');
  return (page.querySelector('[role="alert"]') ?? page.querySelector('h1'))?.textContent ?? '';
}

async function sendOne(
  file: File,
  { sending = '', failed = '', limit = '', tooLarge = '' }: DOMStringMap,
): Promise<void> {
  if (file.size > Number(limit)) return void say(`${file.name}: ${tooLarge}`);
  const line = say(sending.replace('{name}', file.name));
  const data = new FormData();
  data.append('files', file, file.name);
  try {
    const answer = await fetch('/upload', { method: 'POST', body: data });
    const text = await answer.text();
    if (!answer.ok) return void (line.textContent = `${failed.replace('{name}', file.name)} ${reasonIn(text)}`);
    replaceJobs(text);
    line.remove();
  } catch {
    line.textContent = failed.replace('{name}', file.name);
  }
}

async function sendAll(files: Iterable<File>): Promise<void> {
  for (const file of files) await sendOne(file, form!.dataset);
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')!;
  void sendAll([...(input.files ?? [])]);
  form.reset();
});
form?.addEventListener('dragover', (event) => {
  event.preventDefault();
  form.classList.add('over');
});
form?.addEventListener('dragleave', () => form.classList.remove('over'));
form?.addEventListener('drop', (event) => {
  event.preventDefault();
  form.classList.remove('over');
  void sendAll([...(event.dataTransfer?.files ?? [])]);
});
later();
