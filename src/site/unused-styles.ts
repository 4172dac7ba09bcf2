/** Parts of Starlight that no page of ours has: its style sheets would be a third of what a page waits for. */
const UNUSED = [
  'components-internals/TableOfContents/TableOfContentsList.astro',
  'components/Banner.astro',
  'components/ContentNotice.astro',
  'components/Hero.astro',
  'components/MobileTableOfContents.astro',
  'components/PageSidebar.astro',
  'style/anchor-links.css',
  'style/asides.css',
  'user-components/Badge.astro',
  'user-components/LinkButton.astro',
] as const;

/** Classes by which a page would show that it has one of those parts. */
export const UNUSED_CLASSES = [
  'content-notice',
  'hero',
  'mobile-starlight-toc',
  'right-sidebar-panel',
  'sl-anchor-link',
  'sl-badge',
  'sl-banner',
  'sl-link-button',
  'starlight-aside',
] as const;

/** What a plugin of Vite does to the source of a module: `undefined` leaves it as it is. */
interface StylePlugin {
  name: string;
  enforce: 'pre';
  transform: (source: string, id: string) => { code: string; map: null } | undefined;
}

/** A plugin that leaves the styles of those parts out. */
export function leaveOutUnusedStyles(): StylePlugin {
  return {
    name: 'handrail-unused-styles',
    enforce: 'pre',
    transform: (_, id) => (isUnusedStyle(id) ? { code: '', map: null } : undefined),
  };
}

function isUnusedStyle(id: string): boolean {
  const [path, query = ''] = id.split('?');
  if (!path!.includes('/@astrojs/starlight/')) return false;
  const isStyle = path!.endsWith('.css') || query.includes('type=style');
  return isStyle && UNUSED.some((part) => path!.endsWith(`/${part}`));
}
