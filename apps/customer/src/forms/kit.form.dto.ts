import { AccountNo, KitNo } from '@sadpath/dcms';
import { OneOf } from '@sadpath/forms';
import { OptionalText } from './fields';

/** One card asked for. */
export class KitForm {
  @AccountNo()
  readonly accountNo: string;

  @OneOf(['PHYSICAL', 'VIRTUAL'])
  readonly cardType: 'PHYSICAL' | 'VIRTUAL';

  @KitNo({ optional: true, description: 'A kit of the stock; the next one is taken without it.' })
  readonly kitNo?: string | null;

  @OptionalText({ max: 50 })
  readonly aliasName?: string | null;

  @OptionalText({ max: 10 })
  readonly plasticCode?: string | null;

  @OptionalText({ max: 20 })
  readonly tierType?: string | null;
}
