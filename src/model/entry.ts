import type { Root } from 'mdast';
import * as z from 'zod';
import type { EntryKey } from './address.ts';
import { detach } from './detach.ts';
import type { Place } from './diagnostic.ts';
import type { Heading } from './heading.ts';
import type { Link } from './link.ts';
import type { Procedure } from './procedure.ts';
import { dateSchema, textIn, type Site } from './site.ts';

const slugSchema = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be a topic and a name, as in "smartphone/new"');

/** The shape of an entry's front matter. Unknown keys are refused, so that a misspelt one is noticed. */
export const frontmatterSchema = z.strictObject({
  /** The question, as a visitor would ask it; the page's H1. */
  title: z.string().trim().min(1),
  /** The short answer, complete without the question. */
  description: z.string().trim().min(1),
  /** Ids of the accounts that the answer is about. */
  accounts: z.array(z.string()).default([]),
  /** Ids of the audiences that the answer is meant for most; read from the source locale only. */
  audiences: z.array(z.string()).default([]),
  /** Position within the topic; read from the source locale only. */
  order: z.number().optional(),
  /** Other words that people use for this. */
  keywords: z.array(z.string().min(1)).default([]),
  /** Shown before anybody types, and where nothing is found; read from the source locale only. */
  urgent: z.boolean().default(false),
  /** Phrases that must find this entry among the first three results. */
  searchFor: z.array(z.string().min(1)).default([]),
  /** Day on which somebody last confirmed that the answer is right. */
  reviewed: dateSchema,
  /** Day by which the answer should be looked at again. */
  reviewBy: dateSchema.optional(),
  /** Last day on which the text may be shown: something in it is wrong from the next day on. */
  expires: dateSchema.optional(),
  /** Slugs under which this entry was published before; each leads on to its page. */
  formerly: z.array(slugSchema).default([]),
  /** Not published yet: no page, no search record, but checked like any other. */
  draft: z.boolean().default(false),
  /** Slugs of related entries, beyond those that the text links to. */
  related: z.array(slugSchema).default([]),
  /** Id of the version in which the entry first existed, if not the oldest. */
  since: z.string().optional(),
  /** On a translation: {@link sourceHash} of the source text that it translates. */
  translates: z.string().optional(),
});
export type Frontmatter = z.output<typeof frontmatterSchema>;

/** One content file: one text of one question. */
export interface Entry extends EntryKey {
  /** Path relative to the content folder, with forward slashes. */
  file: string;
  frontmatter: Frontmatter;
  /** The whole file, front matter included; every position refers to it. */
  source: string;
  /** Offset within the source at which the front matter ends. */
  bodyStart: number;
  /**
   * These four are parsed when one of them is asked for, and forgotten while many others are: somebody who keeps a node
   * keeps its whole tree, and may get another node from the next look at the entry.
   */
  readonly tree: Root;
  readonly headings: Heading[];
  readonly procedures: Procedure[];
  readonly links: Link[];
  /** What is asked for more often than the text is parsed. */
  readonly outline: Outline;
  /** Where a front matter value stands; the start of the file for a key that is not there. */
  locate: (path: readonly PropertyKey[]) => Place;
}

/** What of a text takes little room. */
export interface Outline {
  /** Every address within the entry's page that a link may name, without `#`. */
  fragments: readonly string[];
  /** Address of each of the links, as typed. */
  hrefs: readonly string[];
  /** How many steps each procedure has. */
  steps: readonly number[];
}

/** The outline of a parsed text. */
export function buildOutline({
  headings,
  procedures,
  links,
}: Pick<Entry, 'headings' | 'procedures' | 'links'>): Outline {
  const steps = procedures.flatMap((procedure) => procedure.steps);
  const ofSteps = steps.flatMap((step) => [step, ...step.substeps].map(({ fragment }) => fragment!));
  return {
    fragments: [...headings.map(({ id }) => detach(id)), ...ofSteps],
    hrefs: links.map(({ href }) => detach(href)),
    steps: procedures.map((procedure) => procedure.steps.length),
  };
}

/** Names of the accounts that an entry is about. */
export function accountNames(site: Site, entry: Entry, locale: string): string[] {
  return site.accounts
    .filter(({ id }) => entry.frontmatter.accounts.includes(id))
    .map(({ name }) => textIn(site, name, locale));
}
