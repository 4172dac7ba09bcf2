import { archiveLockSchema, LOCK_FILE, type ArchiveLock } from '../model/archive-lock.ts';
import { FILE_START, type Diagnostic, type Place } from '../model/diagnostic.ts';
import { say, toDiagnostic, type Message } from './problem.ts';

const UNREADABLE: Message = {
  message: {
    en: 'The lock of the older versions cannot be read, so nobody would notice when one of their texts changes.',
    nl: 'Het slot van de oudere versies is niet te lezen: niemand zou merken dat een van hun teksten verandert.',
    fr: "Le verrou des versions antérieures est illisible : personne ne remarquerait qu'un de leurs textes change.",
  },
  help: {
    en: 'This file is written by "npm run archive". Take it back from git:\ngit checkout -- "*{file}"',
    nl: 'Dit bestand wordt geschreven door "npm run archive". Haal het terug uit git:\ngit checkout -- "*{file}"',
    fr: 'Ce fichier est écrit par « npm run archive ». Reprenez-le de git :\ngit checkout -- "*{file}"',
  },
};

interface ParsedLock {
  lock: ArchiveLock | undefined;
  diagnostics: Diagnostic[];
}

/** What `archive/lock.json` says: an empty lock when there is no file, none when it cannot be read. */
export function parseLock(text: string | undefined): ParsedLock {
  if (text === undefined) return { lock: {}, diagnostics: [] };
  const unreadable = (place: Place): ParsedLock => ({
    lock: undefined,
    diagnostics: [toDiagnostic('lock-file', LOCK_FILE, say(place, UNREADABLE, { file: LOCK_FILE }))],
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return unreadable(placeOfError(text, error));
  }
  const { data } = archiveLockSchema.safeParse(value);
  return data ? { lock: data, diagnostics: [] } : unreadable(FILE_START);
}

/** V8 names the offset in its message; the end of the text where it does not. */
function placeOfError(text: string, error: unknown): Place {
  const found = error instanceof Error ? /position (\d+)/.exec(error.message) : null;
  const before = text.slice(0, found ? Number(found[1]) : text.length);
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return { line, column, endLine: line, endColumn: column };
}
