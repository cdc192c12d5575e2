/** What a setting of a space takes: true or false, a whole number from 0, a text, an address, or one of these words. */
export type SettingKind = 'flag' | 'whole' | 'text' | 'url' | readonly string[];

/** The settings that a space may have, by their whole names, such as `dcms.rateLimit`. */
export type SettingKinds = Readonly<Record<string, SettingKind>>;
