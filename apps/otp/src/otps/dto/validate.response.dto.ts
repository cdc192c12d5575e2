import { Flag } from '@sadpath/service';

/** The code was right, and is used up. */
export class ValidateResponse {
  @Flag({ example: true }) status: true;
}
