export { textOfEntry } from './cut-entry';
export type { Draft, DraftBody, DraftHead } from './draft';
export { linesOf } from './header-lines';
export { Journal, type Tally } from './journal';
export type { JournalEntry, Outcome } from './journal-entry';
export { attemptsOf, headerKeyOf, type Attempt } from './attempts';
