/** Folder of the output that pictures and other files of the content are copied to. */
export const MEDIA_FOLDER = 'media';
