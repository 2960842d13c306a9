// Facts in the text: the boxes that are ticked are remembered; a fact that is pointed at says what it is.
const KEY = 'octavo-facts';
const boxes = [...document.querySelectorAll<HTMLInputElement>('.marks input')];

if (!new URLSearchParams(location.search).has('facts')) {
  const kept = localStorage.getItem(KEY)?.split(',');
  if (kept) for (const box of boxes) box.checked = kept.includes(box.id.slice('mark-'.length));
}

for (const box of boxes)
  box.addEventListener('change', () => {
    const known = new Set((localStorage.getItem(KEY) ?? '').split(','));
    for (const one of boxes) one.checked ? known.add(one.id.slice(5)) : known.delete(one.id.slice(5));
    localStorage.setItem(KEY, [...known].filter(Boolean).join(','));
  });

const names = new Map(boxes.map((box) => [box.id.slice(5), box.nextElementSibling?.textContent ?? '']));
let tip: HTMLElement | null = null;

/** What the data attributes of a mark say, without the words of a person. */
function said(mark: HTMLElement): string {
  const { fact: _fact, ...data } = mark.dataset;
  return Object.values(data).filter(Boolean).join(' · ');
}

/** All facts over the place, innermost first. */
function factsAt(target: HTMLElement): HTMLElement[] {
  const out: HTMLElement[] = [];
  for (
    let one = target.closest<HTMLElement>('.fact');
    one;
    one = one.parentElement?.closest<HTMLElement>('.fact') ?? null
  )
    out.push(one);
  return out.filter((one) => boxes.some((box) => box.checked && one.classList.contains(box.id.slice(5))));
}

function hide(): void {
  tip?.remove();
  tip = null;
}

document.querySelector('article')?.addEventListener('pointerover', (event) => {
  const target = event.target as HTMLElement;
  const facts = factsAt(target);
  hide();
  if (!facts.length) return;
  tip = document.createElement('div');
  tip.className = 'fact-tip';
  for (const one of facts) {
    const kind = [...one.classList].find((name) => names.has(name)) ?? '';
    const line = document.createElement('div');
    line.className = `mark-${kind}`;
    const label = document.createElement('span');
    label.className = 'fact-label';
    label.textContent = names.get(kind) ?? kind;
    line.append(label, ` ${said(one)}`);
    tip.append(line);
  }
  document.body.append(tip);
  const box = target.getBoundingClientRect();
  tip.style.left = `${Math.max(8, Math.min(box.left + scrollX, innerWidth - tip.offsetWidth - 16))}px`;
  tip.style.top = `${box.bottom + scrollY + 6}px`;
});
document.querySelector('article')?.addEventListener('pointerleave', hide);
addEventListener('keydown', (event) => event.key === 'Escape' && hide());
