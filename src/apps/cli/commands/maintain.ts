// octavo rebuild, verify, backup, restore.
import {
  backUpRegister,
  rebuild as rebuildRegister,
  restoreRegister,
  verify as verifyRegister,
} from '../../../register/index.ts';
import { optionsOf } from '../options.ts';
import { Bar, print, Rate } from '../output.ts';
import { type Command, UsageError } from './command.ts';
import { REGISTER_OPTION, withRegister } from './with-register.ts';

const OPTIONS = { json: { type: 'boolean' }, register: { type: 'string' } } as const;
const JSON_OPTION: readonly [string, string] = ['--json', 'print what was done as JSON'];

export const rebuild: Command = {
  name: 'rebuild',
  summary: 'read every original again',
  usage: 'rebuild [--register PLACE] [--json]',
  about:
    'Makes everything that was read anew from the originals, with this version of the readers. Reviews find their words again. Where the database is lost, it is made from the originals and the audit trail.',
  options: [JSON_OPTION, REGISTER_OPTION],
  examples: [['octavo rebuild', 'after an update of Octavo']],
  run: async (args) => {
    const { values } = optionsOf(args, OPTIONS);
    const rate = new Rate();
    return withRegister(values.register, async (register) => {
      const done = await rebuildRegister(register, (one) => rate.show(one.done, one.found, one.complete));
      rate.end();
      if (values.json) print(JSON.stringify(done));
      else print(`${done.read} read, ${done.refused} refused; digest ${done.digest.slice(0, 16)}`);
      return 0;
    });
  },
};

export const verify: Command = {
  name: 'verify',
  summary: 'check every hash, the audit trail and the tables',
  usage: 'verify [--register PLACE] [--json]',
  about:
    'Reads every original and compares it with its SHA-256, follows the chain of the audit trail, and compares the tables with one another. Exit status 1 when something is wrong.',
  options: [JSON_OPTION, REGISTER_OPTION],
  examples: [['octavo verify', 'before a backup']],
  run: async (args) => {
    const { values } = optionsOf(args, OPTIONS);
    return withRegister(values.register, async (register) => {
      const bar = new Bar();
      const done = await verifyRegister(register, (checked) => bar.show('originals', checked));
      bar.end();
      if (values.json) print(JSON.stringify(done));
      else {
        const { originals, trail, tables } = done;
        print(
          `${originals.checked} originals: ${originals.damaged.length} damaged, ${originals.missing.length} missing`,
        );
        print(
          `${trail.entries} entries of the audit trail: ${trail.broken.length} broken, ${trail.unlike.length} unlike the file`,
        );
        print(
          `tables: ${tables.spans} facts beside their words, ${tables.counts} wrong counts, ${tables.homeless} files of no work`,
        );
        print(done.sound ? 'sound' : 'NOT SOUND: restore a backup, or octavo rebuild');
      }
      return done.sound ? 0 : 1;
    });
  },
};

export const backup: Command = {
  name: 'backup',
  summary: 'write the whole register into a folder',
  usage: 'backup FOLDER [--register PLACE] [--json]',
  about:
    'Writes originals, tables and a manifest of hashes into a new folder, as of one moment, while others go on working. Webhooks are among them with their secrets: keep it as private as the register.',
  options: [JSON_OPTION, REGISTER_OPTION],
  examples: [['octavo backup /safe/octavo-2026-11-22', 'a backup']],
  run: (args) => copy(args, 'backup', backUpRegister),
};

export const restore: Command = {
  name: 'restore',
  summary: 'make a register from a backup',
  usage: 'restore FOLDER [--register PLACE] [--json]',
  about: 'Fills an empty register from a backup: all or nothing, every hash checked.',
  options: [JSON_OPTION, REGISTER_OPTION],
  examples: [['octavo restore /safe/octavo-2026-11-22 --register ./octavo-again', 'into a new register']],
  run: (args) => copy(args, 'restore', restoreRegister),
};

async function copy(args: readonly string[], name: string, act: typeof backUpRegister): Promise<number> {
  const { values, positionals } = optionsOf(args, OPTIONS);
  if (positionals.length !== 1) throw new UsageError(`${name} needs one folder`);
  return withRegister(values.register, async (register) => {
    const bar = new Bar();
    const manifest = await act(register, positionals[0], (what, done, all) => bar.show(what, done, all));
    bar.end();
    const { works, originals, paragraphs } = manifest.counts;
    if (values.json) print(JSON.stringify(manifest));
    else print(`${works} works, ${originals} originals, ${paragraphs} paragraphs`);
    return 0;
  });
}
