import { type Act, decideEnquiryMove, EnquiryState, may } from "@rome/procedure";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { documentsOfEnquiries, EnquiryDocument } from "../documents/index.js";
import { listAll, Person } from "../people/index.js";
import { Enquiry } from "./enquiry.entity.js";
import { checklistsOf } from "./enquiry-checklists.js";
import { EnquiryChecklist, MissingEducation } from "./enquiry-parts.types.js";
import { judgedCases } from "./enquiry-world.js";
import { isEnquirer } from "./given-officer.js";

/** How the procedure judges a search today, and what the viewer may do about it. */
@Resolver(() => Enquiry)
export class EnquiryCaseResolver {
  @FieldResolver(() => [EnquiryChecklist], {
    description: "Checklists of the procedure that apply to this child; a school sees its own.",
  })
  async checklists(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<EnquiryChecklist[]> {
    return await checklistsOf(ctx, enquiry.id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "School days of unauthorised absence so far; null when none is recorded.",
  })
  async daysAbsent(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<number | null> {
    if (enquiry.firstAbsentOn === null) return null;
    return Number((await load(ctx, judgedCases, enquiry.id))?.world.facts.absentSchoolDays ?? 0);
  }

  @FieldResolver(() => MissingEducation, {
    description: "Whether the child counts as missing education under the authority's procedure.",
  })
  async missing(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<MissingEducation> {
    const missing = (await load(ctx, judgedCases, enquiry.id))?.missing;
    if (!missing) return { isMissing: null, category: null, notKnown: [], source: null };
    // A category is one of children missing education: it says nothing of a child who is not.
    return { ...missing, category: missing.isMissing ? (missing.category?.label ?? null) : null };
  }

  @FieldResolver(() => [EnquiryDocument], { description: "Letters, photographs and messages, newest first." })
  async documents(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<EnquiryDocument[]> {
    return await load(ctx, documentsOfEnquiries, enquiry.id);
  }

  @FieldResolver(() => [Person], { description: "Who may be given it; empty when it is not for you to give." })
  async officers(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<Person[]> {
    const isForYou = mayOn(enquiry, ctx, "assignEnquiry") || mayOn(enquiry, ctx, "transferEnquiry");
    return isForYou ? (await listAll(ctx, Person, "person", "t.name")).filter(isEnquirer) : [];
  }

  @FieldResolver(() => Boolean, { description: "You may give it to an officer." })
  viewerCanAssign(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): boolean {
    return mayOn(enquiry, ctx, "assignEnquiry");
  }

  @FieldResolver(() => Boolean, { description: "You may pass it on once every line of enquiry is exhausted." })
  viewerCanTransfer(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): boolean {
    return mayOn(enquiry, ctx, "transferEnquiry");
  }

  @FieldResolver(() => Boolean, { description: "A safeguarding concern stands, and you may settle it." })
  viewerCanSettleConcern(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): boolean {
    return enquiry.hasSafeguardingConcern && mayOn(enquiry, ctx, "settleConcern");
  }

  @FieldResolver(() => Boolean, { description: "You may record that education was found for the child." })
  viewerCanRecordProvision(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): boolean {
    const isPossible = decideEnquiryMove(enquiry.state, EnquiryState.FOUND).allowed;
    return isPossible && mayOn(enquiry, ctx, "recordProvisionFound");
  }

  @FieldResolver(() => Boolean, { description: "A visit by you asks for the risks you weighed." })
  asksRiskAssessment(@Ctx() ctx: RequestContext): boolean {
    return requireViewer(ctx).schoolId === null;
  }
}

function mayOn(enquiry: Enquiry, ctx: RequestContext, act: Act): boolean {
  return enquiry.state !== EnquiryState.CLOSED && may(requireViewer(ctx).roles, act);
}
