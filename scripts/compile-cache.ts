import { enableCompileCache } from 'node:module';

// Two hundred small modules take longer to compile than a thousand answers to read: keep what was compiled for the next run.
enableCompileCache();
