import { Text } from '@sadpath/forms';

/** A username in the path. */
export class UserPath {
  @Text({ max: 50 }) username: string;
}
