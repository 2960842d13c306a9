// Instruments of the annotated documents: node bench/activities/instruments.ts FILE…
import { instrumentsOf } from '../../src/facts/instruments/instruments.ts';
import { readStub } from './stub.ts';

for (const path of process.argv.slice(2)) {
  const { units, found, language } = await readStub(path);
  for (const one of instrumentsOf(units, found, language))
    console.log(
      [
        one.paragraph,
        one.type,
        one.parties.join('+'),
        one.event,
        one.date,
        one.validFrom && `${one.validFrom}/${one.validTo}`,
        one.text,
      ].join(' | '),
    );
}
