/** What phones run, by the words that a text is labelled with: the same in every language. */
const PLATFORM_WORDS = { android: 'android', iphone: 'iphone|ipad|ios' } as const;
export type Platform = keyof typeof PLATFORM_WORDS;
const PLATFORMS: readonly Platform[] = ['android', 'iphone'];

/** The platform that a text is only about: "Android: …", "iPhone" as a heading; undefined for any other text. */
export function platformOf(text: string): Platform | undefined {
  return PLATFORMS.find((platform) =>
    new RegExp(String.raw`^(?:${PLATFORM_WORDS[platform]})\s*(?::|$)`, 'iu').test(text.trim()),
  );
}
