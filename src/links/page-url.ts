/** The address of a page as it is asked for: no fragment, and nobody's password. */
export function formatPageUrl(url: URL): string {
  const page = new URL(url);
  page.hash = '';
  page.username = '';
  page.password = '';
  return page.href;
}
