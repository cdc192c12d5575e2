import { Text } from '@sadpath/service';

/** A listener in the path. */
export class OtpPath {
  @Text() token: string;
}
