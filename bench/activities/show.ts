// Activities of a document, for reading them beside its text: node bench/activities/show.ts FILE [FROM TO]
import { activitiesOf } from '../../src/facts/activities/activities.ts';
import { instrumentsOf } from '../../src/facts/instruments/instruments.ts';
import { readStub } from './stub.ts';

const [path, from = '0', to = '9999'] = process.argv.slice(2);
const { units, found, language } = await readStub(path);
const instruments = instrumentsOf(units, found, language);
for (const one of activitiesOf(units, { ...found, instruments }, language)) {
  const number = Number(/para_(\d+)/.exec(one.paragraph)?.[1] ?? -1);
  if (number < Number(from) || number > Number(to)) continue;
  console.log(
    `${one.paragraph} ${one.text}\n   ${one.kinds.join(' ')} · ${one.themes.join(' ')} · ${one.places.join(' ')} · ${one.organizations.join(' ')}`,
  );
}
