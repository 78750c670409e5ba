import {
  type Act,
  decideExtension,
  decideRelease,
  decideSubjectAccessMove,
  may,
  type SubjectAccessState,
} from "@rome/procedure";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { dueOf } from "./due-of.js";
import { isOpen } from "./is-open.js";
import { SubjectAccessRequest } from "./subject-access.entities.js";

/** What the viewer may do about a request now. */
@Resolver(() => SubjectAccessRequest)
export class SubjectAccessActsResolver {
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

function viewerMay(ctx: RequestContext, act: Act): boolean {
  return may(requireViewer(ctx).roles, act);
}

function mayMoveTo({ state }: SubjectAccessRequest, to: SubjectAccessState): boolean {
  return decideSubjectAccessMove(state, to).allowed;
}
