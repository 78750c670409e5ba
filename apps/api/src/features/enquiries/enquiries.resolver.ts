import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { enquiriesById } from "./enquiries.reading.js";
import { EnquiryConnection, EnquiryFilter, OpenEnquiryInput, OpenEnquiryPayload } from "./enquiries.types.js";
import { Enquiry } from "./enquiry.entity.js";
import { findEnquiry, readEnquiryPage } from "./enquiry-list.js";
import { openEnquiry } from "./open-enquiry.js";

@Resolver()
export class EnquiriesResolver {
  @Query(() => EnquiryConnection, { description: "Searches for children, newest first; a school sees its own." })
  async enquiries(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("filter", () => EnquiryFilter, { nullable: true }) filter: EnquiryFilter | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<EnquiryConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readEnquiryPage(ctx, { filter: filter ?? {}, first, after, isCounted });
  }

  @Query(() => Enquiry, {
    nullable: true,
    description: "One enquiry by its reference; null when it is not there or out of your sight.",
  })
  async enquiry(
    @Ctx() ctx: RequestContext,
    @Arg("reference", () => String) reference: string,
  ): Promise<Enquiry | null> {
    return await findEnquiry(ctx, reference);
  }

  @Mutation(() => OpenEnquiryPayload, { description: "Begin to look for a child, under the authority's procedure." })
  async openEnquiry(
    @Arg("input", () => OpenEnquiryInput) input: OpenEnquiryInput,
    @Ctx() ctx: RequestContext,
  ): Promise<OpenEnquiryPayload> {
    const byId = async (id: string | null | undefined) => (id ? await load(ctx, enquiriesById, id) : null);
    return await answer(ctx, await openEnquiry(ctx, input), {
      enquiry: async ({ enquiryId }) => await byId(enquiryId),
      knownEnquiry: async ({ knownEnquiryId }) => await byId(knownEnquiryId),
    });
  }
}
