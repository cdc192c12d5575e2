export { textOfEntry } from './cut-entry';
export { Journal, type Tally } from './journal';
export type { JournalEntry } from './journal-entry';
export { mask, maskMember, maskRaw, maskUrl } from './mask';
