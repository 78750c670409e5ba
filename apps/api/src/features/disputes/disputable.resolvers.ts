import { type DisputedRecord, may } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { fromGlobalId, toGlobalId } from "../../platform/graphql/global-id.js";
import { load } from "../../platform/graphql/load.js";
import { type SeenItem, SubjectAccessItem, SubjectAccessRequest } from "../subject-access/index.js";
import { factsOf } from "./disputable-child.js";
import { Dispute } from "./dispute.entity.js";
import { RECORDS } from "./disputed-record.js";
import { disputesOfRecords, newestEntries } from "./disputes.reading.js";
import { DisputableFact } from "./disputes.types.js";

/** The records that may be disputed, by the part of the register in which a request finds them. */
const FOUND_IN: Readonly<Record<string, DisputedRecord>> = {
  child: "Child",
  register_entry: "RegisterEntry",
  case_note: "CaseNote",
  signs_of_safety_note: "SignsOfSafetyNote",
};

@Resolver(() => SubjectAccessRequest)
export class RequestDisputesResolver {
  @FieldResolver(() => [DisputableFact], {
    description: "What you may record as disputed: facts of the child and of the newest line, or of one record found.",
  })
  async disputable(
    @Root() { childId }: SubjectAccessRequest,
    @Ctx() ctx: RequestContext,
    @Arg("recordId", () => ID, { nullable: true, description: "Of this record alone." }) recordId: string | null,
  ): Promise<DisputableFact[]> {
    if (!mayDispute(ctx)) return [];
    if (recordId) return factsOfRecord(recordId);
    const entryId = await load(ctx, newestEntries, childId);
    return [
      ...factsOf("Child", toGlobalId("Child", childId)),
      ...(entryId ? factsOf("RegisterEntry", toGlobalId("RegisterEntry", entryId)) : []),
    ];
  }
}

@Resolver(() => SubjectAccessItem)
export class ItemDisputesResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description: "The record, where you may record that somebody says it is wrong; null where nothing of it can be.",
  })
  disputableId(@Root() { source, rowId, isKept }: SeenItem, @Ctx() ctx: RequestContext): string | null {
    const record = FOUND_IN[source];
    return record && !isKept && mayDispute(ctx) ? toGlobalId(record, rowId) : null;
  }

  @FieldResolver(() => [Dispute], { description: "What somebody says is wrong in it, newest first." })
  async disputes(@Root() { rowId, isKept }: SeenItem, @Ctx() ctx: RequestContext): Promise<Dispute[]> {
    return isKept ? [] : await load(ctx, disputesOfRecords, rowId);
  }
}

function mayDispute(ctx: RequestContext): boolean {
  return may(requireViewer(ctx).roles, "disputeAccuracy");
}

function factsOfRecord(recordId: string): DisputableFact[] {
  const record = RECORDS.find((one) => fromGlobalId(one, recordId) !== null);
  return record ? factsOf(record, recordId) : [];
}
