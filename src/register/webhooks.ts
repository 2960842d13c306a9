// "Tell me": messages about new documents and deadlines to addresses that an administrator named.
import { createHmac, randomBytes } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP } from 'node:net';
import {
  addWebhook,
  claimDeliveries,
  type Delivery,
  deliveriesOf,
  headsSince,
  noteDelivery,
  type Outcome,
  putEvents,
  removeWebhook,
  StoreError,
  stateOf,
  type Webhook,
  webhooksOf,
} from '../store/index.ts';
import type { CycleState } from './cycle.ts';
import type { Register } from './open.ts';
import { mustBeAllowed, OPERATOR, type Person } from './person.ts';
import { deadlines } from './profiles.ts';

export type { Delivery, Webhook } from '../store/index.ts';

export const WEBHOOK_EVENTS = ['document', 'deadline'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

export interface WebhookOrder {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  /** Addresses of private networks too. */
  readonly allowPrivate?: boolean;
}

/** Networks that no message goes to unless it is allowed: this machine, private, link-local, multicast, reserved. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');
/** Of IPv6 only global unicast is public, and of that not the ranges that lead to IPv4 or are for documents. */
const PUBLIC6 = new BlockList();
PUBLIC6.addSubnet('2000::', 3, 'ipv6');
const NOT6 = new BlockList();
for (const [net, bits] of [
  ['2001:db8::', 32],
  ['2001::', 23],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  NOT6.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is none that the public internet leads to. */
export const isPrivate = (address: string): boolean =>
  isIP(address) === 4
    ? PRIVATE.check(address, 'ipv4')
    : isIP(address) !== 6 || !PUBLIC6.check(address, 'ipv6') || NOT6.check(address, 'ipv6');

/** The IP address to connect to. Errors: `webhook-private`, and whatever the resolver says. */
async function placeOf(url: URL, allowPrivate: boolean): Promise<{ address: string; family: number }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const all = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true });
  const open = allowPrivate ? all : all.filter(({ address }) => !isPrivate(address));
  if (!open.length || (!allowPrivate && open.length < all.length)) throw new StoreError('webhook-private', { host });
  return open[0];
}

function urlOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password)
    throw new StoreError('webhook-url', { url: text });
  return url;
}

export interface AddedWebhook {
  readonly webhook: number;
  /** What its messages are signed with; shown once. */
  readonly secret: string;
}

/** Adds a webhook; it is told what comes from now on. Errors: `webhook-url`, `webhook-private`, `not-allowed`. */
export async function addHook(register: Register, order: WebhookOrder, by: Person = OPERATOR): Promise<AddedWebhook> {
  mustBeAllowed(by, 'maintain');
  const url = urlOf(order.url);
  const allowPrivate = order.allowPrivate === true;
  // A name that cannot be found now may be found later; a private one is refused now and at each delivery.
  await placeOf(url, allowPrivate).catch((error) => {
    if (error instanceof StoreError) throw error;
  });
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const hook = { url: url.href, events: order.events, secret, private: allowPrivate };
  return { webhook: await addWebhook(register.store, hook, by.name), secret };
}

/** Errors: `webhook-unknown`, `not-allowed`. */
export async function removeHook(register: Register, webhook: number, by: Person = OPERATOR): Promise<void> {
  mustBeAllowed(by, 'maintain');
  await removeWebhook(register.store, webhook, by.name);
}

export type ShownWebhook = Omit<Webhook, 'secret'>;

/** Webhooks without their secrets. */
export async function hooks(register: Register): Promise<readonly ShownWebhook[]> {
  return (await webhooksOf(register.store)).map(({ secret: _secret, ...hook }) => hook);
}

/** The journal, newest first. */
export const hookDeliveries = (register: Register, webhook: number | null = null): Promise<Delivery[]> =>
  deliveriesOf(register.store, webhook);

/**
 * Writes into the journal what webhooks do not know yet: works that are new, or new in a language, and deadlines that
 * these ask for. Each is told once, whoever asks how often.
 */
export async function noteNews(register: Register, cycle: () => Promise<CycleState>, asOf: string): Promise<number> {
  const { store } = register;
  const { revision } = await stateOf(store);
  const behind = (await webhooksOf(store)).filter((hook) => hook.revision < revision);
  if (!behind.length) return 0;
  const heads = (await headsSince(store, Math.min(...behind.map((hook) => hook.revision)))).filter(
    ({ withdrawn }) => withdrawn === null,
  );
  const wantsDates = behind.some(({ events }) => events.includes('deadline'));
  const dates = wantsDates && heads.length ? deadlines(await cycle(), asOf) : [];
  let made = 0;
  for (const hook of behind) {
    const fresh = heads.filter((head) => head.revision > hook.revision);
    const symbols = new Set(fresh.map(({ symbol }) => symbol));
    const documents = hook.events.includes('document')
      ? fresh.map(({ work: _work, former: _former, withdrawn: _withdrawn, ...head }) =>
          eventOf('document', `document/${head.symbol}/${head.languages.join(',')}`, head),
        )
      : [];
    const asked = dates.filter(({ requests }) => requests.some(({ mandate }) => symbols.has(mandate.split('#')[0])));
    const deadlineEvents = hook.events.includes('deadline')
      ? asked.map((one) => eventOf('deadline', `deadline/${one.id}/${one.date}`, one))
      : [];
    await putEvents(store, hook.webhook, revision, [...documents, ...deadlineEvents]);
    made += documents.length + deadlineEvents.length;
  }
  return made;
}

const eventOf = (event: WebhookEvent, key: string, data: object) => ({
  event,
  key,
  body: JSON.stringify({ octavo: 1, event, key, data }),
});

/** Seconds before each next try; behind the last it is given up. */
const AGAIN = [5, 60, 600, 3600, 6 * 3600, 24 * 3600];

export interface DeliverOptions {
  /** Seconds before each next try; default: from five seconds to a day. */
  readonly again?: readonly number[];
  /** Milliseconds for one message. */
  readonly patience?: number;
}

/** Sends what is due, and notes what came of it. Gives the number of messages tried. */
export async function deliver(register: Register, options: DeliverOptions = {}): Promise<number> {
  const { store } = register;
  const due = await claimDeliveries(store);
  if (!due.length) return 0;
  const byNumber = new Map((await webhooksOf(store)).map((hook) => [hook.webhook, hook]));
  await Promise.all(
    due.map(async (delivery) => {
      const hook = byNumber.get(delivery.webhook);
      if (hook) await noteDelivery(store, delivery.delivery, await tried(hook, delivery, options));
    }),
  );
  return due.length;
}

async function tried(hook: Webhook, delivery: Delivery, options: DeliverOptions): Promise<Outcome> {
  const again = (options.again ?? AGAIN)[delivery.attempts];
  const failed = (status: number | null, error: string): Outcome =>
    again === undefined ? { state: 'failed', status, error, again: 0 } : { state: 'waiting', status, error, again };
  try {
    const status = await send(hook, delivery, options.patience ?? 10_000);
    if (status >= 200 && status < 300) return { state: 'delivered', status, error: null, again: 0 };
    return failed(status, `status ${status}`);
  } catch (error) {
    return failed(null, error instanceof Error ? error.message.slice(0, 300) : String(error));
  }
}

/** Signature as the Standard Webhooks specification has it: HMAC-SHA256 over id, time and body. */
export function signatureOf(secret: string, id: string, time: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')}`;
}

/** Posts one message; the answer's status. The name is looked up once and that very address is used. */
async function send(hook: Webhook, { delivery, body }: Delivery, patience: number): Promise<number> {
  const url = urlOf(hook.url);
  const place = await placeOf(url, hook.private);
  const id = `msg_${hook.webhook}_${delivery}`;
  const time = Math.floor(Date.now() / 1000);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Octavo',
    'webhook-id': id,
    'webhook-timestamp': String(time),
    'webhook-signature': signatureOf(hook.secret, id, time, body),
  };
  const options = {
    method: 'POST',
    headers,
    signal: AbortSignal.timeout(patience),
    lookup: (_host: string, { all }: { all?: boolean }, done: (...found: never[]) => void) =>
      all ? done(null as never, [place] as never) : done(null as never, place.address as never, place.family as never),
  };
  return new Promise((resolve, reject) => {
    const start = url.protocol === 'https:' ? secureRequest : plainRequest;
    const asked = start(url, options as never, (answer) => {
      // What the other side answers beyond its status is not read.
      answer.destroy();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

export interface Messenger {
  stop(): Promise<void>;
}

/** Notes news and sends what is due, again and again, as long as the process lives. */
export function startMessenger(
  register: Register,
  cycle: () => Promise<CycleState>,
  today: () => string,
  every = 5000,
): Messenger {
  let running: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    await noteNews(register, cycle, today());
    while ((await deliver(register)) > 0);
  };
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = round()
      .catch((error) => console.error(`octavo: webhooks: ${error instanceof Error ? error.message : error}`))
      .finally(() => {
        busy = false;
      });
  }, every);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
