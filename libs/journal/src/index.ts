export { textOfEntry } from './cut-entry';
export { Journal, type JournalEntry, type Tally } from './journal';
export { mask, maskMember, maskRaw, maskUrl } from './mask';
