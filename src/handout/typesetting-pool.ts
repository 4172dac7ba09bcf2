import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HandoutFormat } from '../model/handout.ts';
import type { Sheet } from './sheet.ts';
import { UnprintableError, type TypesetSheet } from './typeset.ts';

/** What a thread is asked for, and what it answers: a file, or why there is none. */
export interface TypesettingJob {
  sheet: Sheet;
  format: HandoutFormat;
}
export type TypesettingResult = TypesetSheet | Pick<UnprintableError, 'characters' | 'pictures'>;

/** Typesetters in threads of their own. */
export interface TypesettingPool {
  /** As {@link createTypesetter} has it, as soon as a thread is free. */
  typeset: (sheet: Sheet, format: HandoutFormat) => Promise<TypesetSheet>;
  close: () => Promise<void>;
}

/** More threads than this only make each other wait for memory. */
const MOST_THREADS = 4;

/** A pool with a thread for each processor. `pictures` are the bytes of the pictures, by their paths on the sheets. */
export function createTypesettingPool(pictures: ReadonlyMap<string, Uint8Array>): TypesettingPool {
  const count = Math.min(availableParallelism(), MOST_THREADS);
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('typesetting-worker.ts', import.meta.url), { workerData: pictures }),
  );
  const idle = [...workers];
  const waiting: ((worker: Worker) => void)[] = [];
  const take = async (): Promise<Worker> => {
    const worker = idle.pop();
    return worker ?? new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (worker: Worker): void => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  return {
    typeset: async (sheet, format) => {
      const worker = await take();
      try {
        const result = await ask(worker, { sheet, format });
        if ('pdf' in result) return result;
        throw new UnprintableError(result.characters, result.pictures);
      } finally {
        giveBack(worker);
      }
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function ask(worker: Worker, job: TypesettingJob): Promise<TypesettingResult> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
    };
    const onMessage = (result: TypesettingResult): void => {
      settle();
      resolve(result);
    };
    const onError = (error: unknown): void => {
      settle();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(job);
  });
}
