import { enableCompileCache } from 'node:module';
import { PROJECT_FOLDER } from './options.ts';

// To compile Astro and Vite takes longer than they work here: what was compiled is kept for the next time.
enableCompileCache();
const { build } = await import('astro');

/** `build` hands its options on to `AstroBuilder`, which has more of them: no types are needed here, and no content. */
type BuilderOptions = NonNullable<Parameters<typeof build>[1]> & { sync: boolean };
const options: BuilderOptions = { sync: false };

/**
 * `node scripts/bundle-routes.ts DIR`: has Astro make one module of all routes, in a folder. In a process of its own,
 * because all that Astro needs for this would stay in memory until the last page is made.
 */
await build({ root: PROJECT_FOLDER, outDir: process.argv[2]!, logLevel: 'error' }, options);
