export { Journal, type JournalEntry, type Tally } from './journal';
export { mask, maskMember, maskRaw, maskText, maskUrl, MASKED } from './mask';
