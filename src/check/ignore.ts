import type { Html, Nodes, Parents } from 'mdast';
import type { Place } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import { nodesOf } from '../model/nodes.ts';
import { isHtmlBlock } from '../read/comments.ts';
import { collectYamlComments } from '../read/yaml-comments.ts';
import { placeAt } from './rule.ts';

/** A comment with which an editor says that a finding is all right. */
export interface IgnoreComment {
  syntax: 'markdown' | 'yaml';
  place: Place;
  /** Ids of the rules that it names, as far as they can be made out. */
  ids: string[];
  reason: string;
  /** First and last line of what it is about: a finding that starts there is meant. */
  firstLine: number;
  lastLine: number;
}

/**
 * All `check-ignore` comments of an entry, in order. One that has its line to itself is about the next block, one at
 * the end of a line about that line.
 *
 * Such a comment is Markdown like any other: between two steps it has to be indented as the step before it is, else
 * it ends the list and is itself what breaks the procedure. Indented, it belongs to that step, and the next block is
 * then the step after it.
 */
export function collectIgnoreComments(entry: Entry): IgnoreComment[] {
  if (!/check-ignore/i.test(entry.source)) return [];
  return [...collectFromSettings(entry), ...collectFromText(entry)];
}

function collectFromText(entry: Entry): IgnoreComment[] {
  const comments: IgnoreComment[] = [];
  for (const { node, ancestors } of nodesOf(entry.tree, 'html')) {
    const start = node.position?.start.offset;
    if (start === undefined) continue;
    const html = entry.source.slice(start, node.position!.end.offset);
    for (const match of html.matchAll(/<!--\s*check-ignore(?![\w-])([\s\S]*?)-->/gi)) {
      const place = placeAt(entry, start + match.index, match[0].split(/\r?\n/)[0]!.length);
      const lastLine = lineAfter(node, ancestors) ?? place.line;
      comments.push({ syntax: 'markdown', place, ...parseBody(match[1]!), firstLine: place.line, lastLine });
    }
  }
  return comments;
}

/** Last line of the block that follows a comment; undefined for a comment within a line, or at the end of everything. */
function lineAfter(node: Html, ancestors: readonly Parents[]): number | undefined {
  if (!isHtmlBlock(ancestors.at(-1)!)) return undefined;
  let child: Nodes = node;
  for (const parent of ancestors.toReversed()) {
    const siblings: readonly Nodes[] = parent.children;
    // Several comments may stand above one block.
    const next = siblings.slice(siblings.indexOf(child) + 1).find((sibling) => !isIgnoreComment(sibling));
    if (next) return next.position?.end.line;
    child = parent;
  }
  return undefined;
}

function isIgnoreComment(node: Nodes): boolean {
  return node.type === 'html' && /^<!--\s*check-ignore(?![\w-])/i.test(node.value);
}

function collectFromSettings(entry: Entry): IgnoreComment[] {
  const [settings] = entry.tree.children;
  if (settings?.type !== 'yaml' || settings.position?.start.offset === undefined) return [];
  const start = entry.source.indexOf('\n', settings.position.start.offset) + 1;
  const yaml = entry.source.slice(start, settings.position.end.offset);
  const lines = yaml.split(/\r?\n/);
  return collectYamlComments(yaml).flatMap(({ offset, text }) => {
    const body = /^#\s*check-ignore(?![\w-])(.*)$/i.exec(text)?.[1];
    if (body === undefined) return [];
    const place = placeAt(entry, start + offset, text.length);
    // Lines of the file count from the opening ---, so this is the index of the line below the comment.
    const below = place.line - 1;
    const hasOwnLine = lines[below - 1]!.trimStart().startsWith('#');
    return {
      syntax: 'yaml' as const,
      place,
      ...parseBody(body),
      // What a whole file lacks is reported on its first line, so a comment at the very top is about that too.
      firstLine: hasOwnLine && place.line === 2 ? 1 : place.line,
      lastLine: hasOwnLine ? place.line + countSettingLines(lines.slice(below)) : place.line,
    };
  });
}

/** How many of the lines belong to the first setting: comments before it, the line of its key, and what is below. */
function countSettingLines(lines: readonly string[]): number {
  const key = lines.findIndex((line) => !/^\s*(?:#|$)/.test(line));
  if (key === -1 || lines[key]!.startsWith('---')) return 0;
  const rest = lines.slice(key + 1).findIndex((line) => !/^(?:[ \t]|-[ \t]|$)/.test(line));
  return rest === -1 ? lines.length : key + 1 + rest;
}

function parseBody(body: string): { ids: string[]; reason: string } {
  const [, ids = '', colon, rest = ''] =
    /^\s*([a-z\d-]+(?:\s*,\s*[a-z\d-]+)*)?\s*(:)?([\s\S]*)$/i.exec(body) ?? [];
  const reason = colon !== undefined && /[\p{L}\p{N}]/u.test(rest) ? rest.trim() : '';
  return { ids: [...new Set(ids.toLowerCase().split(/[\s,]+/))].filter(Boolean), reason };
}
