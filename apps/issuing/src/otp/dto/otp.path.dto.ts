import { Text } from '@sadpath/forms';

/** A listener in the path. */
export class OtpPath {
  @Text() token: string;
}
