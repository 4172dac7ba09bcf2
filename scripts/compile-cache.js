import { enableCompileCache } from 'node:module';

// Two hundred small modules take longer to compile than a thousand answers to read: keep what was compiled for the next
// run. In JavaScript, because TypeScript would be the one file that has to be translated before there is a cache.
enableCompileCache();
