import {
  type Act,
  decideExtension,
  decideRelease,
  decideSubjectAccessMove,
  may,
  OPEN_SUBJECT_ACCESS,
  redacted,
  SUBJECT_ACCESS_TIME,
  type SubjectAccessState,
} from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { Hold, holdsOfRequests, referencesOfChildren } from "../holds/index.js";
import { Person, peopleById } from "../people/index.js";
import { dueOf } from "./due-of.js";
import type { SeenItem } from "./item-sight.js";
import { SubjectAccessCopy, SubjectAccessItem, SubjectAccessRequest } from "./subject-access.entities.js";
import {
  copiesOfRequests,
  namesOfChildren,
  readItemPage,
  type SeenCopy,
  sourcesOfRequests,
} from "./subject-access.reading.js";
import { SubjectAccessItemConnection, SubjectAccessSource } from "./subject-access.types.js";

@Resolver(() => SubjectAccessRequest)
export class SubjectAccessRequestResolver {
  @FieldResolver(() => String, { nullable: true, description: "The child's name." })
  async childName(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<string | null> {
    return await load(ctx, namesOfChildren, request.childId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The child's newest reference; null when there is none.",
  })
  async childReference(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<string | null> {
    return await load(ctx, referencesOfChildren, request.childId);
  }

  @FieldResolver(() => String, { description: "How the day it is due came about." })
  explanation(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): string {
    return dueOf(request, ctx).explanation;
  }

  @FieldResolver(() => String, { description: "Where the time for an answer is written." })
  source(): string {
    return SUBJECT_ACCESS_TIME;
  }

  @FieldResolver(() => Boolean, { description: "It is still to be answered and the day it was due has passed." })
  isOverdue(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): boolean {
    return isOpen(request) && request.dueOn !== null && request.dueOn < ctx.today;
  }

  @FieldResolver(() => [SubjectAccessSource], { description: "What was found, part by part." })
  async sources(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<SubjectAccessSource[]> {
    return await load(ctx, sourcesOfRequests, request.id);
  }

  @FieldResolver(() => SubjectAccessItemConnection, { description: "What was found, in order." })
  async items(
    @Root() request: SubjectAccessRequest,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("source", () => String, { nullable: true, description: "Only of this part." }) source: string | null,
    @Arg("isUndecided", () => Boolean, { nullable: true, description: "Only what waits for a decision of yours." })
    isUndecided: boolean | null,
    @Arg("isFlagged", () => Boolean, {
      nullable: true,
      description: "Only where words seem to be about somebody else.",
    })
    isFlagged: boolean | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<SubjectAccessItemConnection> {
    return await readItemPage(ctx, request.id, {
      source: source ?? null,
      isUndecided: isUndecided ?? false,
      isFlagged: isFlagged ?? false,
      first,
      after,
      isCounted: selectedPaths(info).has("totalCount"),
    });
  }

  @FieldResolver(() => SubjectAccessCopy, { nullable: true, description: "What was released; null until it is." })
  async copy(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<SubjectAccessCopy | null> {
    return await load(ctx, copiesOfRequests, request.id);
  }

  @FieldResolver(() => [Hold], { description: "The hold it placed on the child's record." })
  async holds(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<Hold[]> {
    return await load(ctx, holdsOfRequests, request.id);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "Who last brought it together; null until somebody did.",
  })
  async collectedBy(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return request.collectedBy ? await load(ctx, peopleById, request.collectedBy) : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "Who released, refused or ended it; null while it is open.",
  })
  async endedBy(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return request.endedBy ? await load(ctx, peopleById, request.endedBy) : null;
  }

  @FieldResolver(() => Boolean, { description: "You may record how it is known who asks." })
  viewerCanCheckIdentity(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): boolean {
    return viewerMay(ctx, "recordIdentityCheck") && mayMoveTo(request, "IDENTITY_CHECKED");
  }

  @FieldResolver(() => Boolean, { description: "You may make the time longer." })
  viewerCanExtend(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): boolean {
    const { extendUntil } = dueOf(request, ctx);
    const asked = { months: 1, reason: "Asked" };
    return (
      viewerMay(ctx, "extendSubjectAccess") && decideExtension({ ...request, extendUntil }, asked, ctx.today).allowed
    );
  }

  @FieldResolver(() => Boolean, { description: "You may bring together what is held." })
  viewerCanCollect(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): boolean {
    const isAgain = request.state === "COLLECTING";
    return viewerMay(ctx, "collectSubjectAccess") && (isAgain || mayMoveTo(request, "COLLECTING"));
  }

  @FieldResolver(() => Boolean, { description: "You may decide items." })
  viewerCanDecide(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): boolean {
    return viewerMay(ctx, "decideSubjectAccessItems") && isOpen(request) && request.collectedAt !== null;
  }

  @FieldResolver(() => Boolean, { description: "You may release the copy now." })
  viewerCanRelease(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): boolean {
    const decision = decideRelease({ ...request, undecided: 0, kept: 0 }, requireViewer(ctx).personId);
    return viewerMay(ctx, "releaseSubjectAccess") && decision.allowed;
  }

  @FieldResolver(() => Boolean, { description: "You may refuse the request." })
  viewerCanRefuse(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): boolean {
    return viewerMay(ctx, "refuseSubjectAccess") && isOpen(request);
  }

  @FieldResolver(() => Boolean, { description: "You may record that it was withdrawn." })
  viewerCanWithdraw(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): boolean {
    return viewerMay(ctx, "withdrawSubjectAccess") && isOpen(request);
  }
}

@Resolver(() => SubjectAccessItem)
export class SubjectAccessItemResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "What would be released of it; null when it is kept back or undecided.",
  })
  released(@Root() { content, decision, redactions, isKept }: SeenItem): string | null {
    return isKept || decision === null || decision === "WITHHOLD" ? null : redacted(content, redactions);
  }

  @FieldResolver(() => Boolean, {
    description: "It concerns a child whose record is kept from you: nothing of it is shown, and another decides.",
  })
  isKept(@Root() item: SeenItem): boolean {
    return item.isKept;
  }

  @FieldResolver(() => Boolean, { description: "It concerns another child, whose record is restricted." })
  concernsRestricted(@Root() item: SeenItem): boolean {
    return item.concernsRestricted;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who decided; null until somebody did." })
  async decidedBy(@Root() item: SubjectAccessItem, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return item.decidedBy ? await load(ctx, peopleById, item.decidedBy) : null;
  }
}

@Resolver(() => SubjectAccessCopy)
export class SubjectAccessCopyResolver {
  @FieldResolver(() => Boolean, { description: "You can still fetch it here." })
  isKept(@Root() copy: SeenCopy, @Ctx() ctx: RequestContext): boolean {
    return copy.keptUntil >= ctx.today && !copy.tellsOfHidden;
  }

  @FieldResolver(() => Boolean, { description: "It can be fetched as a PDF; some registers make none." })
  hasPdf(@Ctx() ctx: RequestContext): boolean {
    return ctx.pdf !== null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who fetched it first; null while nobody did." })
  async fetchedBy(@Root() copy: SubjectAccessCopy, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return copy.fetchedBy ? await load(ctx, peopleById, copy.fetchedBy) : null;
  }
}

function viewerMay(ctx: RequestContext, act: Act): boolean {
  return may(requireViewer(ctx).roles, act);
}

function isOpen({ state }: SubjectAccessRequest): boolean {
  return OPEN_SUBJECT_ACCESS.includes(state);
}

function mayMoveTo({ state }: SubjectAccessRequest, to: SubjectAccessState): boolean {
  return decideSubjectAccessMove(state, to).allowed;
}
