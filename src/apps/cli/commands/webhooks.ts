// octavo webhooks: who is told of new documents and deadlines.
import {
  addHook,
  Cycle,
  deliver,
  hookDeliveries,
  hooks,
  noteNews,
  type Register,
  removeHook,
  WEBHOOK_EVENTS,
  type WebhookEvent,
} from '../../../register/index.ts';
import { optionsOf } from '../options.ts';
import { print } from '../output.ts';
import { type Command, UsageError } from './command.ts';
import { REGISTER_OPTION, withRegister } from './with-register.ts';

export const webhooks: Command = {
  name: 'webhooks',
  summary: 'addresses that are told of new documents and deadlines',
  usage: 'webhooks [list | add URL --events LIST | remove N | journal [N] | deliver] [--allow-private] [--json]',
  about: [
    'While octavo serve runs, each address gets a signed message for every new document and deadline.',
    'Signatures follow the Standard Webhooks specification; the secret is printed once, when the address is added.',
    'A message that is not taken is sent again after 5 seconds, a minute, ten, an hour, six hours and a day.',
  ].join('\n'),
  options: [
    ['--events LIST', `${WEBHOOK_EVENTS.join(',')}; default: both`],
    ['--allow-private', 'the address may be one of a private network or of this machine'],
    ['--json', 'print JSON'],
    REGISTER_OPTION,
  ],
  examples: [
    ['octavo webhooks add https://example.org/hook --events document', 'tells of new documents'],
    ['octavo webhooks journal', 'what was delivered, and what was not'],
  ],
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    events: { type: 'string' },
    'allow-private': { type: 'boolean' },
    json: { type: 'boolean' },
    register: { type: 'string' },
  });
  const [action = 'list', what] = positionals;
  const act = ACTIONS[action];
  if (!act || positionals.length > 2) throw new UsageError(`webhooks ${Object.keys(ACTIONS).join(', ')}`);
  const events = eventsOf(values.events);
  const asked = { what, events, allowPrivate: values['allow-private'] === true, json: values.json === true };
  return withRegister(values.register, async (register) => {
    await act(register, asked);
    return 0;
  });
}

interface Asked {
  readonly what: string | undefined;
  readonly events: readonly WebhookEvent[];
  readonly allowPrivate: boolean;
  readonly json: boolean;
}

const ACTIONS: Readonly<Record<string, (register: Register, asked: Asked) => Promise<void>>> = {
  list: async (register, { json }) => {
    for (const one of await hooks(register))
      print(json ? JSON.stringify(one) : `${one.webhook}  ${one.url}  ${one.events.join(', ')}`);
  },
  add: async (register, { what, events, allowPrivate, json }) => {
    if (!what) throw new UsageError('webhooks add needs an address');
    const added = await addHook(register, { url: what, events, allowPrivate });
    print(
      json ? JSON.stringify(added) : `webhook ${added.webhook}; keep its secret, it is shown once: ${added.secret}`,
    );
  },
  remove: async (register, { what }) => removeHook(register, numberOf(what)),
  journal: async (register, { what, json }) => {
    for (const one of await hookDeliveries(register, what === undefined ? null : numberOf(what)))
      print(
        json
          ? JSON.stringify(one)
          : `${one.delivery}  ${one.state}  ${one.key}  tried ${one.attempts} times  ${one.error ?? one.status ?? ''}`,
      );
  },
  deliver: async (register) => {
    await noteNews(register, () => new Cycle(register).state(), new Date().toISOString().slice(0, 10));
    let tried = 0;
    for (let some = await deliver(register); some; some = await deliver(register)) tried += some;
    print(`${tried} messages tried`);
  },
};

function numberOf(text: string | undefined): number {
  if (!/^\d{1,9}$/.test(text ?? '')) throw new UsageError('name a webhook by its number');
  return Number(text);
}

function eventsOf(text: string | undefined): readonly WebhookEvent[] {
  const events = (text ?? WEBHOOK_EVENTS.join(',')).split(',').filter(Boolean) as WebhookEvent[];
  if (!events.length || events.some((one) => !WEBHOOK_EVENTS.includes(one)))
    throw new UsageError(`--events is a list of ${WEBHOOK_EVENTS.join(', ')}`);
  return events;
}
