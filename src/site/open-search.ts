import { uiStrings } from '../i18n/ui.ts';
import type { SiteFrame } from './frame.ts';

/** Longest name that the format allows. */
const LONGEST_NAME = 16;

/** A language's search as an OpenSearch 1.1 description (https://github.com/dewitt/opensearch). */
export function formatOpenSearch(frame: SiteFrame): string {
  const page = new URL(frame.searchPage, frame.url).href;
  const icon = new URL('../favicon.svg', frame.url).href;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(shortName(frame))}</ShortName>`,
    `  <Description>${escapeXml(`${frame.name}: ${uiStrings(frame.lang).searchLabel}`)}</Description>`,
    `  <Language>${escapeXml(frame.lang)}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image width="16" height="16" type="image/svg+xml">${escapeXml(icon)}</Image>`,
    `  <Url type="text/html" method="get" template="${escapeXml(page)}?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/** The site's name with the language, so that a browser can keep one for each; cut at a word. */
function shortName({ name, locale }: SiteFrame): string {
  const suffix = ` ${locale}`;
  let short = '';
  for (const word of name.split(' ')) {
    if (short.length + word.length + 1 + suffix.length > LONGEST_NAME) break;
    short += short === '' ? word : ` ${word}`;
  }
  return (short || name.slice(0, LONGEST_NAME - suffix.length)) + suffix;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
