import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { minor, parseDecimal, type Minor } from '@sadpath/money';
import { Upstreams } from '@sadpath/service';
import type { FeeConfiguration } from '../domain/fee-configuration';

/** The ledger accounts that take a fee and its GST. */
export interface GlAccounts {
  readonly glAccountNo: string;
  readonly gstAccountNo: string;
}

interface FeeAnswer {
  readonly amount: string;
  readonly minAmount?: string;
  readonly maxAmount: string;
  readonly gstApplicable: boolean;
  readonly gstRate?: number | null;
}

type GlAccountAnswer = Pick<GlAccounts, 'glAccountNo'> & Partial<GlAccounts>;

/** The door to the Config Service; its codes travel outward unchanged. */
@Injectable()
export class ConfigClient {
  constructor(private readonly upstreams: Upstreams) {}

  /** Passes when the bank has the product. Throws `product.not.found`. */
  async requireProduct(visit: Visit, productId: string): Promise<void> {
    await this.read(visit, `products/${encodeURIComponent(productId)}`);
  }

  /** What a product charges. Throws `fee.config.not.found`. */
  async feeConfiguration(visit: Visit, productId: string, feeType: string): Promise<FeeConfiguration> {
    const path = `products/${encodeURIComponent(productId)}/fees/${encodeURIComponent(feeType)}`;
    const { amount, minAmount, maxAmount, ...tax } = (await this.read(visit, path)) as FeeAnswer;
    return {
      ...tax,
      amount: paiseOf(amount),
      ...(minAmount === undefined ? {} : { minAmount: paiseOf(minAmount) }),
      maxAmount: paiseOf(maxAmount),
    };
  }

  /** Where the fees of a type go; GST goes with them unless it has an account of its own. Throws `fee.account.not.found`. */
  async glAccounts(visit: Visit, feeType: string): Promise<GlAccounts> {
    const answer = (await this.read(visit, `gl-accounts/${encodeURIComponent(feeType)}`)) as GlAccountAnswer;
    const { glAccountNo, gstAccountNo = glAccountNo } = answer;
    return { glAccountNo, gstAccountNo };
  }

  private async read({ call }: Visit, path: string): Promise<unknown> {
    const answer = await this.upstreams.send(call, 'config', { method: 'GET', path: `/dcms/config/${path}` });
    if (answer.ok) return answer.data;
    throw this.upstreams.passOn(answer);
  }
}

/** The Config Service answers decimals with two places only. */
function paiseOf(amount: string): Minor {
  return minor(parseDecimal(amount, 2) ?? Number.NaN);
}
