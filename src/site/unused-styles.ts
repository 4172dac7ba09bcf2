/**
 * Parts of Starlight that come along with those that pages have, but that no page of ours shows: a page would wait for
 * their style sheets.
 */
const UNUSED = ['style/anchor-links.css', 'style/asides.css', 'user-components/Badge.astro'] as const;

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
