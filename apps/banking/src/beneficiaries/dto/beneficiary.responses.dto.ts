import { isoSeconds } from '@sadpath/clock';
import { Flag, Text, Uuid } from '@sadpath/forms';
import type { Beneficiary } from '../../domain/beneficiary';

/** A saved recipient. */
export class BeneficiaryResponse {
  @Uuid() id: string;
  @Text({ example: '1111111111' }) accountNumber: string;
  @Text({ example: 'JANE SMITH' }) accountName: string;
  @Text({ example: '000013' }) bankCode: string;
  @Text({ example: 'GTBank' }) bankName: string;
  @Text({ nullable: true }) nickname: string | null;
  @Text() createdAt: string;

  static of({
    id,
    accountNumber,
    accountName,
    bankCode,
    bankName,
    nickname,
    createdAt,
  }: Beneficiary): BeneficiaryResponse {
    return { id, accountNumber, accountName, bankCode, bankName, nickname, createdAt: isoSeconds(createdAt) };
  }
}

/** The recipient is forgotten. */
export class ForgottenResponse {
  @Flag() deleted: true;
}
