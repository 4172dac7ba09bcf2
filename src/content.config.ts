import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro/content/config';

const makeSchema = docsSchema();
let schema: ReturnType<typeof makeSchema> | undefined;

/**
 * Starlight holds what each page shows against the schema of this collection. Made once, and not for every page, which
 * would take a tenth of a build. Answers are no entries of it: they reach their pages as views.
 */
const docs = defineCollection({ loader: () => [], schema: (context) => (schema ??= makeSchema(context)) });

export const collections = { docs };
