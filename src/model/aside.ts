/** The blocks that an editor can set apart with `:::`. */
export const ASIDE_KINDS = ['note', 'tip', 'caution', 'danger'] as const;
export type AsideKind = (typeof ASIDE_KINDS)[number];
