import { parentPort, workerData } from 'node:worker_threads';
import type { TypesettingJob, TypesettingResult } from './typesetting-pool.ts';
import { createTypesetter, UnprintableError } from './typeset.ts';

/** One of the threads of a {@link createTypesettingPool}: sets what it is given, a sheet at a time. */
const typesetter = createTypesetter(workerData as ReadonlyMap<string, Uint8Array>);

parentPort!.on('message', ({ sheet, format }: TypesettingJob) => {
  parentPort!.postMessage(typeset({ sheet, format }));
});

function typeset({ sheet, format }: TypesettingJob): TypesettingResult {
  try {
    return typesetter.typeset(sheet, format);
  } catch (error) {
    if (!(error instanceof UnprintableError)) throw error;
    const { characters, pictures } = error;
    return { characters, pictures };
  }
}
