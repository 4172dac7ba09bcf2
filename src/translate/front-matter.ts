/** The front matter of a file between its two lines of hyphens, and everything around it. */
const FRONT_MATTER = /^(---\r?\n)([\s\S]*?)(\r?\n)(---(?:\r?\n|$))/;

/** A file's text that says which source text it translates; every other byte stays. Unchanged without front matter. */
export function setTranslates(text: string, hash: string): string {
  // Quoted, because a hash of digits only would be read as a number.
  const line = `translates: '${hash}'`;
  return text.replace(FRONT_MATTER, (_, open: string, settings: string, newLine: string, close: string) => {
    const changed = /^translates:.*$/m.test(settings)
      ? settings.replace(/^translates:.*$/m, line)
      : `${settings}${newLine}${line}`;
    return open + changed + newLine + close;
  });
}

/** A file's text without the setting that keeps it from being published; every other byte stays. */
export function publish(text: string): string {
  return text.replace(FRONT_MATTER, (matter) => matter.replace(/^draft:[ \t]*true[ \t]*\r?\n/m, ''));
}
