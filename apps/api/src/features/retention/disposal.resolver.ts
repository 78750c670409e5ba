import { approvalOf, DisposalState, may } from "@rome/procedure";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { DATA_MAP } from "../../platform/data-map/data-map.js";
import { load } from "../../platform/graphql/load.js";
import { Person, peopleById } from "../people/index.js";
import { Disposal } from "./disposal.entity.js";
import { disposalsById } from "./disposals.reading.js";
import { DueRecord, RemovedRows } from "./retention.types.js";

/** Loses its ground only. */
const CERTIFICATE = "disposal";

async function personOf(ctx: RequestContext, id: string | null): Promise<Person | null> {
  return id ? await load(ctx, peopleById, id) : null;
}

@Resolver(() => Disposal)
export class DisposalResolver {
  @FieldResolver(() => Person, { description: "Who proposed it." })
  async proposedBy(@Root() disposal: Disposal, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await personOf(ctx, disposal.proposedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: "The strategic lead who approved it; null until then." })
  async leadApprovedBy(@Root() disposal: Disposal, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await personOf(ctx, disposal.leadApprovedBy);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "The data protection officer who approved it; null until then.",
  })
  async officerApprovedBy(@Root() disposal: Disposal, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await personOf(ctx, disposal.officerApprovedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who declined it; null unless declined." })
  async declinedBy(@Root() disposal: Disposal, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await personOf(ctx, disposal.declinedBy);
  }

  @FieldResolver(() => [RemovedRows], { description: "What was deleted, by kind; empty until it is carried out." })
  removedRows(@Root() { removed }: Disposal): RemovedRows[] {
    const rows = Object.entries(removed ?? {}).filter(([name]) => name !== CERTIFICATE);
    return rows.map(([name, count]) => ({ what: DATA_MAP[name]?.holds ?? name, count }));
  }

  @FieldResolver(() => Boolean, { description: "It waits for your approval." })
  viewerCanApprove(@Root() disposal: Disposal, @Ctx() ctx: RequestContext): boolean {
    return disposal.state === DisposalState.PROPOSED && approvalOf(disposal, requireViewer(ctx)) !== null;
  }

  @FieldResolver(() => Boolean, { description: "You may decline it." })
  viewerCanDecline(@Root() disposal: Disposal, @Ctx() ctx: RequestContext): boolean {
    return disposal.state === DisposalState.PROPOSED && may(requireViewer(ctx).roles, "declineDisposal");
  }
}

@Resolver(() => DueRecord)
export class DueRecordResolver {
  @FieldResolver(() => Disposal, { nullable: true, description: "Its disposal, where one is proposed." })
  async disposal(@Root() { disposalId }: DueRecord, @Ctx() ctx: RequestContext): Promise<Disposal | null> {
    return disposalId ? await load(ctx, disposalsById, disposalId) : null;
  }

  @FieldResolver(() => Boolean, { description: "You may propose its disposal." })
  viewerCanPropose(@Root() { disposalId }: DueRecord, @Ctx() ctx: RequestContext): boolean {
    return disposalId === null && may(requireViewer(ctx).roles, "proposeDisposal");
  }
}
