/** HTML in which the link to an address is said to be that of the page itself. */
export function markCurrent(html: string, address: string): string {
  const link = `href="${address}"`;
  return html.replace(link, () => `${link} aria-current="page"`);
}
