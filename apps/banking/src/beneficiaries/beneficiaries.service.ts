import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { BankCaller } from '../access/bank-caller';
import { bankingCollections, keyOf } from '../banking.collections';
import { bankingFixtures } from '../banking.fixtures';
import { type Beneficiary, requireBeneficiary, requireUnsaved } from '../domain/beneficiary';
import { requireBeneficiaryName } from '../domain/name-enquiry';
import { NameEnquiryService } from '../transfers/name-enquiry.service';
import { notFound } from '../domain/refusals';
import { requireBank } from '../domain/bank-directory';

/** A recipient to be saved. */
export interface NewBeneficiary {
  readonly accountNumber: string;
  readonly bankCode: string;
  readonly nickname: string | null;
}

const unknown = () => notFound('Beneficiary');

/** The recipients a user has saved (contract banking §3.5). */
@Injectable()
export class BeneficiariesService {
  constructor(private readonly enquiries: NameEnquiryService) {}

  /** Throws INVALID_BANK_CODE, DUPLICATE_ENTRY, SERVICE_UNAVAILABLE, INTERNAL_ERROR, INVALID_ACCOUNT. */
  add(call: Call, { tenant, user }: BankCaller, wanted: NewBeneficiary): Promise<Beneficiary> {
    return call.store.transaction(async (tx) => {
      const { accountNumber, nickname } = wanted;
      const bank = requireBank(bankingFixtures.bankDirectory, wanted.bankCode);
      const account = keyOf(user.id, accountNumber, bank.bankCode);
      requireUnsaved((await tx.find(bankingCollections.beneficiaries, 'account', account))[0]);
      const facts = await this.enquiries.facts(tx, call, { tenant, accountNumber });
      const name = requireBeneficiaryName(accountNumber, bank, facts);
      const beneficiary = { id: call.uuid(), userId: user.id, ...name, nickname, createdAt: call.now };
      await tx.put(bankingCollections.beneficiaries, beneficiary);
      return beneficiary;
    });
  }

  /** Newest first. */
  async list(call: Call, { user }: BankCaller): Promise<readonly Beneficiary[]> {
    const all = await call.store.transaction((tx) => tx.find(bankingCollections.beneficiaries, 'user', user.id));
    return [...all].reverse();
  }

  /** Throws NOT_FOUND. */
  async get(call: Call, { user }: BankCaller, id: string): Promise<Beneficiary> {
    const found = await call.store.transaction((tx) => tx.get(bankingCollections.beneficiaries, id.toLowerCase()));
    return requireBeneficiary(found, user.id, unknown);
  }

  /** Throws NOT_FOUND. */
  remove(call: Call, { user }: BankCaller, id: string): Promise<{ deleted: true }> {
    return call.store.transaction(async (tx) => {
      const found = await tx.get(bankingCollections.beneficiaries, id.toLowerCase());
      await tx.remove(bankingCollections.beneficiaries, requireBeneficiary(found, user.id, unknown).id);
      return { deleted: true };
    });
  }
}
