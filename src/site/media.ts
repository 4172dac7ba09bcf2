/** Folder of the output that pictures and other files of the content are copied to. */
export const MEDIA_FOLDER = 'media';

/** The files of the content folder that visitors can get: those beside the answers that are no settings. */
export function mediaFiles(assets: ReadonlySet<string>): string[] {
  return [...assets].filter(
    (path) => path.includes('/') && !path.startsWith('/') && !/\.(?:ya?ml|json)$/i.test(path),
  );
}
