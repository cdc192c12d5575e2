import { Text, TextList } from '@sadpath/forms';
import { OptionalText } from '../../forms/fields';

/** Kits that move from one branch to another; `chnager` is spelt as the documentation prints it. */
export class KitsTransferRequest {
  @Text({ min: 1, max: 50, alsoNumber: true })
  readonly fromBranch: string;

  @Text({ min: 1, max: 50, alsoNumber: true })
  readonly toBranch: string;

  @TextList({ min: 1, max: 1000 })
  readonly kitNo: readonly string[];

  @OptionalText()
  readonly creator?: string | null;

  @OptionalText()
  readonly chnager?: string | null;

  @OptionalText()
  readonly approver?: string | null;
}
