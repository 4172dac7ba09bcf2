/** Name by which a `robots.txt` may speak to Handrail. */
const ROBOT = 'handrail';

/** Which paths of a server may be asked for. */
export interface Robots {
  allows: (url: URL) => boolean;
}

interface PathRule {
  isAllowed: boolean;
  pattern: string;
}

/** The rules of a `robots.txt` (RFC 9309) for Handrail: those that name it, else those for everybody. */
export function parseRobots(text: string): Robots {
  const groups = new Map<string, PathRule[]>();
  let agents: string[] = [];
  let isHeading = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const match = /^\s*(user-agent|allow|disallow)\s*:([^#]*)/i.exec(line);
    if (!match) continue;
    const key = match[1]!.toLowerCase();
    const value = match[2]!.trim();
    if (key === 'user-agent') {
      const agent = /^(?:\*|[a-z_-]*)/i.exec(value)![0].toLowerCase();
      agents = isHeading ? [...agents, agent] : [agent];
      isHeading = true;
      // A group that names Handrail without a rule still speaks to it, and allows everything.
      groups.set(agent, groups.get(agent) ?? []);
      continue;
    }
    isHeading = false;
    if (value === '') continue;
    for (const agent of agents) {
      groups.set(agent, [...(groups.get(agent) ?? []), { isAllowed: key === 'allow', pattern: value }]);
    }
  }
  const rules = groups.get(ROBOT) ?? groups.get('*') ?? [];
  return { allows: ({ pathname, search }) => isAllowed(rules, pathname + search) };
}

/** The longest pattern that matches decides; `Allow` wins a tie. */
function isAllowed(rules: readonly PathRule[], path: string): boolean {
  const matching = rules.filter(({ pattern }) => matches(pattern, path));
  const longest = Math.max(...matching.map(({ pattern }) => pattern.length));
  return matching.length === 0 || matching.some((rule) => rule.pattern.length === longest && rule.isAllowed);
}

/** `*` stands for anything and a final `$` for the end. Not a regular expression: other people's patterns must not hang. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...rest] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let position = first.length;
  const last = isWhole ? rest.pop() : undefined;
  for (const part of rest) {
    const found = path.indexOf(part, position);
    if (found < 0) return false;
    position = found + part.length;
  }
  if (!isWhole) return true;
  return last === undefined
    ? position === path.length
    : path.endsWith(last) && path.length - last.length >= position;
}
