import { EntityId, GuidePageQuery } from '@sadpath/dcms';

/** Whose fees, and which page of them. */
export class FeesQuery extends GuidePageQuery {
  @EntityId({ optional: true }) entityId?: string;
}
