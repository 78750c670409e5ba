import { AddressProtection, EnquiryState, may, mayTakeStep, type PackStep } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load, readingTogether } from "../../platform/graphql/load.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { Child, childrenById } from "../children/index.js";
import { readChronologyPage } from "../chronology/index.js";
import { Person, peopleById, School, schoolsById } from "../people/index.js";
import { Code, codesOf } from "../procedure/index.js";
import { entriesById, RegisterEntry } from "../register/index.js";
import { Enquiry } from "./enquiry.entity.js";
import { BeforeYouRing, ChronologyEntryConnection, RecordableStep } from "./enquiry-parts.types.js";

@Resolver(() => Enquiry)
export class EnquiryResolver {
  @FieldResolver(() => Child, { description: "The child." })
  async child(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<Child | null> {
    return await load(ctx, childrenById, enquiry.childId);
  }

  @FieldResolver(() => School, { nullable: true, description: "The school; null when there is none." })
  async school(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<School | null> {
    return enquiry.schoolId ? await load(ctx, schoolsById, enquiry.schoolId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "The officer it was given to; null when nobody has it." })
  async officer(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return enquiry.officerId ? await load(ctx, peopleById, enquiry.officerId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who has a copy of it; null when nobody has." })
  async copiedTo(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return enquiry.copiedToId ? await load(ctx, peopleById, enquiry.copiedToId) : null;
  }

  @FieldResolver(() => Person, { description: "Who opened it." })
  async openedBy(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, enquiry.openedBy);
  }

  @FieldResolver(() => RegisterEntry, {
    nullable: true,
    description: "The child's line on the register; null when there is none or it is not for you.",
  })
  async entry(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<RegisterEntry | null> {
    const mayRead = may(requireViewer(ctx).roles, "registerEntry");
    return enquiry.entryId && mayRead ? await load(ctx, entriesById, enquiry.entryId) : null;
  }

  @FieldResolver(() => [Code], { description: "Vulnerable groups the child is in, from the procedure's list." })
  vulnerabilities(@Root() enquiry: Enquiry, @Ctx() { pack }: RequestContext): Code[] {
    return codesOf(pack.vulnerability.groups, enquiry.vulnerabilityCodes);
  }

  @FieldResolver(() => [Code], { description: "Risks, from the procedure's list." })
  risks(@Root() enquiry: Enquiry, @Ctx() { pack }: RequestContext): Code[] {
    return codesOf(pack.vulnerability.risks, enquiry.riskCodes);
  }

  @FieldResolver(() => Code, { nullable: true, description: "Outcome with which it was closed; null while open." })
  outcome(@Root() enquiry: Enquiry, @Ctx() { pack }: RequestContext): Code | null {
    if (!enquiry.outcomeCode) return null;
    return codesOf(pack.closure?.outcomes ?? [], [enquiry.outcomeCode])[0] ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What was written when it was closed; null for schools and while open.",
  })
  outcomeNote(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): string | null {
    return requireViewer(ctx).schoolId === null ? enquiry.outcomeNote : null;
  }

  @FieldResolver(() => BeforeYouRing, { description: "What to know before anyone rings or calls on the family." })
  async beforeYouRing(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<BeforeYouRing> {
    const { interpreter, safeToContact, contactNote } = enquiry;
    const child = await load(ctx, childrenById, enquiry.childId);
    const addressProtection = child?.addressProtection ?? AddressProtection.NONE;
    return { interpreter, safeToContact, contactNote, addressProtection };
  }

  @FieldResolver(() => [RecordableStep], { description: "Steps of the procedure that you may record." })
  steps(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): RecordableStep[] {
    if (enquiry.state === EnquiryState.CLOSED) return [];
    return ctx.pack.steps.filter((step) => mayTakeStep(step, requireViewer(ctx).roles)).map(asRecordable);
  }

  @FieldResolver(() => ChronologyEntryConnection, {
    description:
      "What was done and learned; oldest first unless asked otherwise. Schools see their side, and what they are told.",
  })
  async chronology(
    @Root() enquiry: Enquiry,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("newestFirst", () => Boolean, { nullable: true }) newestFirst: boolean | null,
  ): Promise<ChronologyEntryConnection> {
    const countsAll = selectedPaths(info).has("totalCount");
    const request = { first, after, newestFirst: newestFirst ?? false, countsAll };
    return await readingTogether(ctx, (tx) => readChronologyPage(tx, enquiry.id, request));
  }

  @FieldResolver(() => Boolean, { description: "You may write on it." })
  viewerCanRecord(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): boolean {
    return enquiry.state !== EnquiryState.CLOSED && may(requireViewer(ctx).roles, "recordContactAttempt");
  }
}

function asRecordable({ code, label, source, asks = [] }: PackStep): RecordableStep {
  return {
    code,
    label,
    source,
    asksInWriting: asks.includes("IN_WRITING"),
    asksWithWhom: asks.includes("WITH_WHOM"),
    asksDocument: asks.includes("DOCUMENT"),
  };
}
