import { Text } from '@sadpath/forms';

/** The kit in the path; any text may be asked for, and one that is no number is simply unknown. */
export class KitPath {
  @Text({ max: 50, example: '4240170003' }) kitNo: string;
}
