import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { developContent } from './src/dev/develop.ts';
import { basePath } from './src/model/site.ts';
import { renderOnRequest } from './src/site/adapter.ts';
import { leaveOutUnusedStyles } from './src/site/unused-styles.ts';
import { readConfiguredSite } from './src/read/configured-content.ts';

const site = await readConfiguredSite();
if (!site) throw new Error('site.yml cannot be used. Run "npm run check" to see why.');

/** Starlight adds a sitemap of every page unless an integration of this name is there; ours is src/site/sitemap.ts. */
const noStarlightSitemap = { name: '@astrojs/sitemap', hooks: {} };

export default defineConfig({
  // No `site`: Starlight would print a canonical address and hreflang for pages that must not have them.
  base: basePath(site) || '/',
  trailingSlash: 'always',
  prefetch: false,
  // Handrail asks for every page by itself (scripts/render-pages.ts), with what is to be on it.
  output: 'server',
  adapter: renderOnRequest(),
  // A page waits for every file of styles, so the small ones (up to Vite's 4 kB) are in the page itself.
  build: { inlineStylesheets: 'auto' },
  devToolbar: { enabled: false },
  vite: { plugins: [leaveOutUnusedStyles()] },
  integrations: [
    developContent(basePath(site)),
    noStarlightSitemap,
    starlight({
      title: Object.fromEntries(site.locales.map(({ id, lang }) => [lang, site.name[id]])),
      locales: Object.fromEntries(site.locales.map(({ id, ...locale }) => [id, locale])),
      defaultLocale: site.defaultLocale,
      disable404Route: true,
      prerender: false,
      pagefind: false,
      pagination: false,
      tableOfContents: false,
      expressiveCode: false,
      credits: false,
      customCss: [
        './src/styles/font.css',
        './src/styles/tokens.css',
        './src/styles/content.css',
        './src/styles/steps.css',
        './src/styles/guide.css',
        './src/styles/search.css',
        './src/styles/print.css',
      ],
      components: {
        Head: './src/site/components/Head.astro',
        Footer: './src/site/components/Footer.astro',
        LanguageSelect: './src/site/components/LanguageSelect.astro',
        PageTitle: './src/site/components/PageTitle.astro',
        Search: './src/site/components/Search.astro',
        Sidebar: './src/site/components/Sidebar.astro',
        ThemeProvider: './src/site/components/ThemeProvider.astro',
        // What no page has: a page would ask for it all the same, and wait for its styles.
        Banner: './src/site/components/Nothing.astro',
        DraftContentNotice: './src/site/components/Nothing.astro',
        FallbackContentNotice: './src/site/components/Nothing.astro',
        Hero: './src/site/components/Nothing.astro',
        PageSidebar: './src/site/components/Nothing.astro',
        SocialIcons: './src/site/components/Nothing.astro',
      },
    }),
  ],
});
