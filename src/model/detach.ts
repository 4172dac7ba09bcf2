/** A copy of a string. What was cut out of a text keeps the whole text in memory for as long as it is kept; a copy does not. */
export function detach(part: string): string {
  return Buffer.from(part).toString();
}
