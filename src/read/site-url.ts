/** The address of a site as typed at a terminal. Throws a TypeError when it is not one. */
export function parseSiteUrl(text: string): string {
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`${text} is not an http address`);
  return url.href.replace(/\/+$/, '');
}
