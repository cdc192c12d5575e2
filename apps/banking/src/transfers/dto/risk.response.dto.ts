import { OneOf, Whole } from '@sadpath/service';

/** The judgement of the fraud check. */
export class RiskResponse {
  @OneOf(['low', 'medium', 'high', 'critical']) riskLevel: string;
  @Whole() riskScore: number;
  @OneOf(['approve', 'review', 'block']) decision: string;
}
