/** Whether a path of the content folder is a file that visitors can get: beside the answers, and no settings. */
export function isMedia(path: string): boolean {
  return path.includes('/') && !path.startsWith('/') && !/\.(?:ya?ml|json)$/i.test(path);
}
