import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { QUIET_ASTRO, PROJECT_FOLDER } from './options.ts';

/** `npm run dev`, `npm run preview`: Astro's own commands, which tell nobody that they were used. */
Object.assign(process.env, QUIET_ASTRO);
await import(pathToFileURL(join(PROJECT_FOLDER, 'node_modules/astro/bin/astro.mjs')).href);
