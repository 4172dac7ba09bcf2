/** Milliseconds after which ticks are forgotten: whoever comes back later starts anew. */
const LIFETIME = 24 * 60 * 60 * 1000;

/** The steps that a visitor has ticked, on this device only. */
export interface StepMemory {
  /** Ids of the ticked steps; empty when nothing is known, or when the steps have changed since. */
  read: () => string[];
  /** Nothing ticked forgets everything. */
  write: (ids: readonly string[]) => void;
}

/** The memory of one page. `text` is what its steps say; browsers that keep nothing have a memory that stays empty. */
export function stepMemory(path: string, text: string): StepMemory {
  const key = `handrail:steps:${path}`;
  return {
    read: () => {
      try {
        const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>;
        const isUsable = kept.text === text && Date.now() - (kept.at ?? 0) < LIFETIME;
        return isUsable && Array.isArray(kept.ids) ? kept.ids : [];
      } catch {
        return [];
      }
    },
    write: (ids) => {
      try {
        if (ids.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify({ text, ids, at: Date.now() }));
      } catch {
        // Without a memory, the ticks last as long as the page.
      }
    },
  };
}

interface Kept {
  text: string;
  ids: string[];
  at: number;
}
