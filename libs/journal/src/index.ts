export { textOfEntry } from './cut-entry';
export { Journal, type Tally } from './journal';
export type { JournalEntry, Outcome } from './journal-entry';
export { attemptsOf, headerKeyOf, logicalRequestOf, type Attempt } from './attempts';
export { KnownSecrets } from './known-secrets';
export { mask, maskMember, maskRaw, maskUrl } from './mask';
