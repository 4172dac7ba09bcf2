import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Localized } from '../model/site.ts';
import { dayBefore } from '../model/day.ts';

/** A version that begins. */
export interface NewVersion {
  id: string;
  /** Its first day, `YYYY-MM-DD`. */
  from: string;
  label: Localized;
}

/**
 * The text of `site.yml` with the living version closed and a new one after it; every other byte stays as it is.
 * Undefined when the versions are not written one setting a line, as in the shipped file: then a person has to do it.
 */
export function cutVersion(text: string, { id, from, label }: NewVersion): string | undefined {
  const versions = parseDocument(text).get('versions', true);
  if (!isSeq(versions) || versions.flow === true) return undefined;
  const living = versions.items.at(-1);
  const end = versions.range?.[1];
  const firstKey = isMap(living) ? keyOffset(living) : undefined;
  if (!isMap(living) || living.flow === true || firstKey === undefined || end === undefined) return undefined;
  const columnOfKey = firstKey - text.lastIndexOf('\n', firstKey - 1) - 1;
  const indent = ' '.repeat(columnOfKey);
  const dash = `${' '.repeat(Math.max(columnOfKey - 2, 0))}- `;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const labels = Object.entries(label).map(
    ([locale, words]) => `${indent}  ${locale}: ${JSON.stringify(words)}`,
  );
  const item = [`${dash}id: ${id}`, `${indent}label:`, ...labels, `${indent}from: ${from}`, ''].join(newline);
  const firstLineEnd = lineEnd(text, firstKey);
  const body = text.slice(firstLineEnd, end).trimEnd();
  return [
    text.slice(0, firstLineEnd),
    `${newline}${indent}until: ${dayBefore(from)}`,
    body,
    newline,
    item,
    text.slice(firstLineEnd + body.length).replace(/^\r?\n/, ''),
  ].join('');
}

function keyOffset(map: YAMLMap): number | undefined {
  const key = map.items[0]?.key;
  return isScalar(key) ? key.range?.[0] : undefined;
}

function lineEnd(text: string, offset: number): number {
  const end = /\r?\n/.exec(text.slice(offset));
  return end ? offset + end.index : text.length;
}
