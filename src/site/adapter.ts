import type { AstroIntegration } from 'astro';
import { OWN_ROUTE } from './own-route.ts';

/**
 * Has Astro make one module of all routes, which renders a page from what it is given, instead of a folder of pages: a
 * build then renders what has changed, and not the rest (`scripts/render-pages.ts`).
 */
export function renderOnRequest(): AstroIntegration {
  return {
    name: 'handrail',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'build') return;
        injectRoute({
          pattern: `/[locale]/${OWN_ROUTE}`,
          entrypoint: new URL('components/OwnParts.astro', import.meta.url),
        });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'handrail',
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its other value is; this one has to be said.
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('renderer.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
