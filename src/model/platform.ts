/** What phones run, by the words that a text is labelled with: the same in every language. */
const PLATFORM_LABELS = {
  android: /^android\s*(?::|$)/iu,
  iphone: /^(?:iphone|ipad|ios)\s*(?::|$)/iu,
} as const;
export type Platform = keyof typeof PLATFORM_LABELS;
const PLATFORMS: readonly Platform[] = ['android', 'iphone'];

/** The platform that a text is only about: "Android: …", "iPhone" as a heading; undefined for any other text. */
export function platformOf(text: string): Platform | undefined {
  const plain = text.trim();
  return PLATFORMS.find((platform) => PLATFORM_LABELS[platform].test(plain));
}
