// Keyboard: `/` to the search box, j and k through paragraphs, results and facts, o opens, ? shows the keys. The reader may switch all off.
const STOPS =
  '.review-fact, .hits > li, .changes > li, article [id^="para_"]:not(li), article [id^="container_"], ul.works > li, ul.entries > li';

const isOff = (): boolean => localStorage.getItem('octavo-keys') === 'off';

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable);

let at: HTMLElement | null = null;

function go(step: number): void {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter((one) => one.offsetParent !== null);
  if (!stops.length) return;
  const here =
    at && stops.includes(at)
      ? stops.indexOf(at)
      : stops.findIndex((one) => one.getBoundingClientRect().top > 8) - (step > 0 ? 1 : 0);
  const next = stops[Math.max(0, Math.min(stops.length - 1, here + step))];
  at?.classList.remove('here');
  at = next;
  next.classList.add('here');
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({
    block: 'center',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });
}

function switchIn(place: Element, close: () => void): void {
  const { on = '', off = '', close: closeWord = '' } = (place as HTMLElement).dataset;
  const toggle = document.createElement('button');
  const show = (): void => void (toggle.textContent = isOff() ? on : off);
  toggle.addEventListener('click', () => {
    localStorage.setItem('octavo-keys', isOff() ? 'on' : 'off');
    show();
  });
  const shut = document.createElement('button');
  shut.textContent = closeWord;
  shut.addEventListener('click', close);
  show();
  place.replaceChildren(toggle, ' ', ...(place.closest('dialog') ? [shut] : []));
}

async function help(): Promise<void> {
  if (document.querySelector('dialog#keys-dialog')) return;
  const answer = await fetch('/keys');
  const keys = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#keys');
  if (!keys) return;
  const dialog = document.createElement('dialog');
  dialog.id = 'keys-dialog';
  dialog.setAttribute('aria-label', keys.querySelector('h1')?.textContent ?? '');
  dialog.append(keys);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  const place = dialog.querySelector('#keys-switch');
  if (place) switchIn(place, () => dialog.close());
  dialog.showModal();
}

const KEYS: Readonly<Record<string, () => unknown>> = {
  '/': () => document.querySelector<HTMLInputElement>('#q')?.focus(),
  j: () => go(1),
  k: () => go(-1),
  o: () => at?.querySelector<HTMLAnchorElement>('.hit-link, .num a, a.pin, a[href]')?.click(),
  '?': help,
};

addEventListener('keydown', (event: KeyboardEvent) => {
  if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target) || document.querySelector('dialog[open]'))
    return;
  // Help stays, so that the keys can be switched on again.
  if (isOff() && event.key !== '?') return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

const place = document.querySelector('main #keys-switch');
if (place) switchIn(place, () => {});
