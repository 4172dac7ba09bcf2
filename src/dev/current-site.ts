import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { LiveSite, Reading } from './live-site.ts';

/**
 * Milliseconds before what has changed is read. An editor may empty a file first and then write it, and chokidar, with
 * which Vite watches, forgets what happens to a file within 50 ms of a change that it told.
 */
const WRITTEN = 75;

/** Milliseconds in which an open page asks for its new text, and for what it needs, before a check makes it wait. */
const PAGE_FIRST = 300;

/** The site as it is on the disk: shown as soon as it is read, and checked when nobody waits for a page. */
export class CurrentSite {
  readonly #read: () => Promise<Reading | undefined>;
  readonly #reload: () => void;
  #changes = 0;
  /** How many requests are not answered yet. */
  #waiting = 0;
  #latest: Promise<LiveSite | undefined> = Promise.resolve(undefined);

  /** `read` gives undefined where nothing can be shown: what was shown stays. `reload` has open pages ask anew. */
  constructor(read: () => Promise<Reading | undefined>, reload: () => void) {
    this.#read = read;
    this.#reload = reload;
  }

  /** What is on the disk, once it is read; undefined as long as nothing could be shown. */
  get latest(): Promise<LiveSite | undefined> {
    return this.#latest;
  }

  /** Notes a request, and returns what notes its answer. */
  beginRequest(): () => void {
    this.#waiting += 1;
    return () => {
      this.#waiting -= 1;
    };
  }

  /** Reads and checks what has changed, as soon as it is written; a change that another one follows is left to that. */
  async update(): Promise<void> {
    const change = ++this.#changes;
    const before = this.#latest;
    const reading = Promise.all([before, sleep(WRITTEN)]).then(() =>
      change === this.#changes ? this.#read() : undefined,
    );
    this.#latest = reading.then(async (read) => read?.site ?? (await before));
    const read = await reading;
    if (!read) return;
    this.#reload();
    await this.#answered();
    const isLatest = (): boolean => change === this.#changes;
    if (!isLatest()) return;
    const checked = await read.check(async () => {
      await setImmediate();
      if (this.#waiting > 0) await this.#answered();
      return isLatest();
    });
    if (!checked || !isLatest()) return;
    this.#latest = Promise.resolve(checked);
    this.#reload();
  }

  /** Waits until an open page has what it needs. */
  async #answered(): Promise<void> {
    do await sleep(PAGE_FIRST);
    while (this.#waiting > 0);
  }
}
