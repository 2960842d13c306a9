// Files on their way into the register, one after the other; the list outlives the page that sent them.
import type { Message } from '../../../lexicon/index.ts';
import { type FileFate, type Person, type Register, takeInUpload } from '../../../register/index.ts';
import { withoutPlace } from '../frame/fault.ts';
import { discard, type ReceivedFile } from './upload-receive.ts';

export interface UploadJob {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly at: string;
  state: 'waiting' | 'reading' | 'done' | 'failed';
  fates: readonly FileFate[];
  /** The message where the register itself failed. */
  fault: Pick<Message, 'id' | 'values'> | null;
}

/** Jobs remembered; those that are done are forgotten first. */
const REMEMBERED = 200;

export class UploadDesk {
  #jobs: UploadJob[] = [];
  #last: Promise<void> = Promise.resolve();
  #count = 0;
  readonly #register: Register;

  constructor(register: Register) {
    this.#register = register;
  }

  /** Newest first. */
  get jobs(): readonly UploadJob[] {
    return this.#jobs;
  }

  get busy(): boolean {
    return this.#jobs.some(({ state }) => state === 'waiting' || state === 'reading');
  }

  add(file: ReceivedFile, by: Person): void {
    const job: UploadJob = {
      id: ++this.#count,
      name: file.name,
      size: file.size,
      at: new Date().toISOString(),
      state: 'waiting',
      fates: [],
      fault: null,
    };
    this.#jobs = [job, ...this.#jobs].slice(0, REMEMBERED);
    this.#last = this.#last.then(() => this.#take(job, file, by));
  }

  async #take(job: UploadJob, file: ReceivedFile, by: Person): Promise<void> {
    job.state = 'reading';
    try {
      job.fates = await takeInUpload(this.#register, file.folder, by);
      job.state = 'done';
    } catch (error) {
      job.state = 'failed';
      const { id = 'server-fault', values = {} } = error as Partial<Message>;
      job.fault = { id, values: withoutPlace(values) };
    } finally {
      await discard([file]);
    }
  }
}

const desks = new WeakMap<Register, UploadDesk>();

/** The one desk of a register in this process. */
export function deskOf(register: Register): UploadDesk {
  const desk = desks.get(register) ?? new UploadDesk(register);
  desks.set(register, desk);
  return desk;
}
