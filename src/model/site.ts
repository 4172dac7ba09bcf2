import * as z from 'zod';
import { contactSchema } from './contact.ts';

/** Path segments and ids: small letters, digits and hyphens, so that every URL is stable and needs no encoding. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const idSchema = z
  .string()
  .regex(ID_PATTERN, 'must be small letters, digits and hyphens, as in "new-phone"');

/** One text in every language of the site: locale id → text. */
export const localizedSchema = z.record(z.string(), z.string().min(1));
export type Localized = z.output<typeof localizedSchema>;

/** A calendar day, `YYYY-MM-DD`. */
export const dateSchema = z.iso.date('must be a day such as 2026-01-31');

const langSchema = z.string().refine(isLanguageTag, 'must be a language tag such as nl or nl-BE');

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

const localeSchema = z.strictObject({
  /** First segment of every URL in this language. */
  id: idSchema,
  /** The language's own name for itself. */
  label: z.string().min(1),
  /** BCP 47 tag for `lang` and `hreflang`. */
  lang: langSchema,
  dir: z.enum(['ltr', 'rtl']).default('ltr'),
});
export type Locale = z.output<typeof localeSchema>;

const versionSchema = z.strictObject({
  id: idSchema,
  label: localizedSchema,
  /** First day on which this version holds; the oldest version has none. */
  from: dateSchema.optional(),
  /** Last day on which this version holds; the living version has none. */
  until: dateSchema.optional(),
  /** What visitors of this version's pages should know. */
  notice: localizedSchema.optional(),
  /** Last day on which the notice holds. */
  noticeUntil: dateSchema.optional(),
});
export type Version = z.output<typeof versionSchema>;

const topicSchema = z.strictObject({
  id: idSchema,
  title: localizedSchema,
  description: localizedSchema.optional(),
  /** Ids that the topic had before; the addresses of its page then lead on to it. */
  formerly: z.array(idSchema).default([]),
});

const accountSchema = z.strictObject({ id: idSchema, name: localizedSchema });

/** People that some handouts are made for, such as new students. */
const audienceSchema = z.strictObject({ id: idSchema, name: localizedSchema });

const deskSchema = z.strictObject({
  id: idSchema,
  name: localizedSchema,
  /** What the desk can do for a visitor. */
  purpose: localizedSchema.optional(),
  campus: localizedSchema.optional(),
  reach: localizedSchema.optional(),
  hours: localizedSchema.optional(),
  bring: localizedSchema.optional(),
});

/** What the site says of itself in its accessibility statement: Implementing Decision (EU) 2018/1523. */
const accessibilitySchema = z.strictObject({
  /** The first three are those of the model; the last is ours, for honesty. */
  status: z.enum(['full', 'partial', 'none', 'not-assessed']),
  /** Day on which the statement was written or last looked at. */
  date: dateSchema,
  /** How it was found out, e.g. by whom. */
  method: localizedSchema.optional(),
  /** What does not work yet, and for whom. */
  gaps: z.array(localizedSchema).default([]),
  /** Where somebody can turn whom the answer of the desks does not satisfy. */
  enforcement: localizedSchema.optional(),
});
export type Accessibility = z.output<typeof accessibilitySchema>;

/** The shape of `site.yml`. Unknown keys are refused, so that a misspelt one is noticed. */
export const siteSchema = z.strictObject({
  name: localizedSchema,
  description: localizedSchema,
  /** Where the site will be served from; a path in it becomes the base of every URL. */
  url: z.url('must be an address such as https://help.example'),
  locales: z.array(localeSchema).min(1),
  /** The locale that the others are translated from. */
  defaultLocale: z.string(),
  /** In time order; the last one is the living version. */
  versions: z.array(versionSchema).min(1),
  topics: z.array(topicSchema).min(1),
  accounts: z.array(accountSchema).default([]),
  audiences: z.array(audienceSchema).default([]),
  desks: z.array(deskSchema).default([]),
  /** Where visitors who are stuck at a step can write. */
  contact: contactSchema.optional(),
  /** Shown at the foot of every page. */
  disclaimer: localizedSchema.optional(),
  /** False takes back, from every visitor's device, what was kept there for use without a connection. */
  offline: z.boolean().default(true),
  /** Whether each question has a picture of its own for programs that show links; else those of a language share one. */
  cards: z.boolean().default(true),
  /** The accessibility statement; without it, there is no page for one. */
  accessibility: accessibilitySchema.optional(),
});
export type Site = z.output<typeof siteSchema>;

/** The version that holds today: the last one of the list. */
export function livingVersion(site: Site): Version {
  return site.versions.at(-1)!;
}

/** The locale with this id. Throws on an unknown id: callers pass ids that were checked when the content was read. */
export function localeOf(site: Site, id: string): Locale {
  const locale = site.locales.find((candidate) => candidate.id === id);
  if (!locale) throw new Error(`No locale "${id}" in site.yml`);
  return locale;
}

/** A localized text in one locale; the default locale's text where it was not translated. */
export function textIn(site: Site, text: Localized, locale: string): string {
  return text[locale] ?? text[site.defaultLocale] ?? '';
}

/** The site's path prefix without a final slash: `''` for a site at the root of its host. */
export function basePath(site: Site): string {
  return new URL(site.url).pathname.replace(/\/+$/, '');
}

/** What visitors of the living version should know on a day (`YYYY-MM-DD`), in one locale; undefined when it is past. */
export function noticeOn(site: Site, locale: string, today: string): string | undefined {
  const { notice, noticeUntil } = livingVersion(site);
  const isPast = noticeUntil !== undefined && noticeUntil < today;
  return notice && !isPast ? textIn(site, notice, locale) : undefined;
}
