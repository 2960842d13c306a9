// The status of a request and why: the order of these rules is that of README.md.
import { type Address, addressOf, type Reason, reason } from '../held.ts';
import { lastDay, phaseOf, sessionAt, sessionDates } from '../sessions/index.ts';
import { type Request, successorOf, type Work, type Works } from '../works/index.ts';
import { askedAgain } from './again.ts';
import type { Answer, Status, Target } from './types.ts';

export interface Verdict {
  readonly status: Status;
  readonly reason: Reason;
  readonly supersededBy: Address | null;
}

export interface Case {
  readonly works: Works;
  readonly asOf: string;
  readonly work: Work;
  readonly request: Request;
  readonly target: Target;
  readonly answers: readonly Answer[];
}

const verdict = (status: Status, why: Reason, supersededBy: Address | null = null): Verdict => ({
  status,
  reason: why,
  supersededBy,
});

/** What became of a request by the day `asOf`. */
export const judge = (one: Case): Verdict => answered(one) ?? followed(one) ?? inTime(one);

function answered({ answers, request }: Case): Verdict | null {
  const [answer] = answers;
  if (!answer) return null;
  const { symbol, from, to, by, paragraphs } = answer;
  const span = from ? { from, to: to ?? from } : null;
  if (request.kind === 'agenda') return verdict('answered', reason('answered-agenda', { symbol }));
  if (!answer.held) return verdict('answered', reason('answered-cited', { symbol, by: by[0] }));
  if (span) return verdict('answered', reason('answered-section', { symbol, ...span }));
  const where = paragraphs.map((one) => one.slice(one.indexOf('#') + 1)).join(', ');
  return verdict(
    'answered',
    where ? reason('answered-paragraphs', { symbol, where }) : reason('answered-report', { symbol }),
  );
}

/** What the next resolution of the succession says of it. */
function followed({ works, asOf, work, request, target }: Case): Verdict | null {
  const next = successorOf(works, work, asOf);
  if (!next) return null;
  const again = askedAgain(request, next);
  if (again) {
    const by = addressOf(next.symbol, again.paragraph);
    return verdict('superseded', reason('superseded-by', { by }), by);
  }
  const over = target.basis !== 'stated' || phaseOf(target.session!, asOf) === 'over';
  return over ? verdict('lapsed', reason('lapsed-dropped', { next: next.symbol })) : null;
}

function inTime(one: Case): Verdict {
  const { asOf, work, request, target } = one;
  const { session } = target;
  if (!session) return verdict('open', reason('open-no-session'));
  const { opens, ends } = sessionDates(session);
  const values = { session, opens: opens.date, ends: ends.date };
  const day = target.reason.id === 'target-date' ? lastDay(request.due) : null;
  if (asOf < opens.date) return verdict('open', reason('open-to-come', values));
  if (asOf <= (day ?? ends.date))
    return verdict('due', day ? reason('due-date', { due: day }) : reason('due-running', values));
  const last = session + Math.max(1, session - (work.session ?? session));
  if ((sessionAt(asOf) ?? 0) > last) return verdict('lapsed', reason('lapsed-never-again', { ...values, last }));
  return verdict('overdue', day ? reason('overdue-date', { due: day }) : reason('overdue-ended', values));
}
