import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Enquiry, enquiriesById } from "../enquiries/index.js";
import { entriesById, RegisterEntry } from "../register/index.js";
import { checkFailedTransfers } from "./check-failed-transfers.js";
import {
  FailedTransferList,
  FailedTransferListInput,
  FailedTransferResult,
  FailedTransferRow,
  RecordFailedTransfersInput,
  RecordFailedTransfersPayload,
} from "./failed-transfers.types.js";
import { recordFailedTransfers, type Settled } from "./record-failed-transfers.js";

@Resolver(() => FailedTransferRow)
export class FailedTransfersResolver {
  @Query(() => FailedTransferList, {
    description: "What a list of children who did not move up to their next school would do. Nothing is kept.",
  })
  async failedTransferList(
    @Arg("input", () => FailedTransferListInput) input: FailedTransferListInput,
    @Ctx() ctx: RequestContext,
  ): Promise<FailedTransferList> {
    return await checkFailedTransfers(ctx, input);
  }

  @Mutation(() => RecordFailedTransfersPayload, {
    description: "Bring in the list of failed transfers: a search for each child who has none, all of it or nothing.",
  })
  async recordFailedTransfers(
    @Arg("input", () => RecordFailedTransfersInput) input: RecordFailedTransfersInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordFailedTransfersPayload> {
    const written = await recordFailedTransfers(ctx, input);
    return await answer(ctx, written, {
      results: async ({ results }) => {
        const settled = results === undefined ? null : (JSON.parse(results) as Settled[]);
        return settled?.map((one, index) => ({ ...one, place: index + 1 })) ?? null;
      },
    });
  }

  @FieldResolver(() => Enquiry, {
    nullable: true,
    description: "The search that is open for the child; null when none.",
  })
  async enquiry(@Root() row: FailedTransferRow, @Ctx() ctx: RequestContext): Promise<Enquiry | null> {
    return await enquiryOf(ctx, row);
  }

  @FieldResolver(() => [RegisterEntry], { description: "Entries of children who may be the same, most alike first." })
  async closeEntries(@Root() row: FailedTransferRow, @Ctx() ctx: RequestContext): Promise<RegisterEntry[]> {
    return await entriesOf(ctx, row);
  }
}

@Resolver(() => FailedTransferResult)
export class FailedTransferResultResolver {
  @FieldResolver(() => Enquiry, {
    nullable: true,
    description: "The search that was opened, or was open before; null when a person must look first.",
  })
  async enquiry(@Root() result: FailedTransferResult, @Ctx() ctx: RequestContext): Promise<Enquiry | null> {
    return await enquiryOf(ctx, result);
  }

  @FieldResolver(() => [RegisterEntry], { description: "Entries of children who may be the same, most alike first." })
  async closeEntries(@Root() result: FailedTransferResult, @Ctx() ctx: RequestContext): Promise<RegisterEntry[]> {
    return await entriesOf(ctx, result);
  }
}

async function enquiryOf(ctx: RequestContext, { enquiryId }: Pick<Settled, "enquiryId">): Promise<Enquiry | null> {
  return enquiryId ? await load(ctx, enquiriesById, enquiryId) : null;
}

async function entriesOf(
  ctx: RequestContext,
  { closeEntryIds }: { closeEntryIds: readonly string[] },
): Promise<RegisterEntry[]> {
  const entries = await Promise.all(closeEntryIds.map((id) => load(ctx, entriesById, id)));
  return entries.filter((entry) => entry !== null);
}
