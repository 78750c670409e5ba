import { decideOffRollAnswer, EnquiryState, may, mayMove, OFF_ROLL_MOVES, OffRollState } from "@rome/procedure";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { Enquiry, enquiriesById } from "../enquiries/index.js";
import { Person, peopleById } from "../people/index.js";
import { DeletionGround, RouteOffRoll, StandsInTheWay } from "./off-roll.types.js";
import { OffRollPermission } from "./off-roll-permission.entity.js";
import { groundToday, routeWords } from "./off-roll-view.js";
import { routeOf, unmetToday, worldsOfEnquiries } from "./off-roll-worlds.js";

@Resolver(() => OffRollPermission)
export class OffRollPermissionResolver {
  @FieldResolver(() => Enquiry, { nullable: true, description: "The enquiry about the child." })
  async enquiry(@Root() permission: OffRollPermission, @Ctx() ctx: RequestContext): Promise<Enquiry | null> {
    return await load(ctx, enquiriesById, permission.enquiryId);
  }

  @FieldResolver(() => RouteOffRoll, {
    nullable: true,
    description: "The way off the roll, with what is still missing today; null when the procedure no longer has it.",
  })
  async route(@Root() permission: OffRollPermission, @Ctx() ctx: RequestContext): Promise<RouteOffRoll | null> {
    const route = routeOf(ctx, permission.routeCode);
    return route ? { ...routeWords(ctx, route), unmet: await unmetOf(ctx, permission) } : null;
  }

  @FieldResolver(() => DeletionGround, {
    nullable: true,
    description: "The ground; null when it is no longer the law.",
  })
  ground(@Root() permission: OffRollPermission, @Ctx() ctx: RequestContext): DeletionGround | null {
    return groundToday(ctx, permission.groundCode) ?? null;
  }

  @FieldResolver(() => [StandsInTheWay], {
    description: "What must still hold before it can be granted; empty once decided.",
  })
  async unmet(@Root() permission: OffRollPermission, @Ctx() ctx: RequestContext): Promise<readonly StandsInTheWay[]> {
    return await unmetOf(ctx, permission);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who asked for it." })
  async requestedBy(@Root() permission: OffRollPermission, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, permission.requestedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who granted or refused it; null when nobody had to." })
  async decidedBy(@Root() permission: OffRollPermission, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return permission.decidedBy ? await load(ctx, peopleById, permission.decidedBy) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who confirmed that the name is off the roll." })
  async exercisedBy(@Root() permission: OffRollPermission, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return permission.exercisedBy ? await load(ctx, peopleById, permission.exercisedBy) : null;
  }

  @FieldResolver(() => Boolean, { description: "You decide it, and nothing is missing." })
  async viewerCanGrant(@Root() permission: OffRollPermission, @Ctx() ctx: RequestContext): Promise<boolean> {
    return (await mayAnswer(ctx, permission)) && (await unmetOf(ctx, permission)).length === 0;
  }

  @FieldResolver(() => Boolean, { description: "You decide it." })
  async viewerCanRefuse(@Root() permission: OffRollPermission, @Ctx() ctx: RequestContext): Promise<boolean> {
    return await mayAnswer(ctx, permission);
  }

  @FieldResolver(() => Boolean, { description: "You may confirm that the name is off the roll." })
  viewerCanConfirm(@Root() permission: OffRollPermission, @Ctx() ctx: RequestContext): boolean {
    const isNext = mayMove(OFF_ROLL_MOVES, permission.state, OffRollState.EXERCISED);
    return isNext && may(requireViewer(ctx).roles, "confirmRollDeletion");
  }

  @FieldResolver(() => Boolean, {
    description: "The transfer file is still to be uploaded, and you may say when it was.",
  })
  viewerCanRecordUpload(@Root() permission: OffRollPermission, @Ctx() ctx: RequestContext): boolean {
    const isOwed = permission.state === OffRollState.EXERCISED && permission.ctfUploadedOn === null;
    return isOwed && may(requireViewer(ctx).roles, "recordCtfUpload");
  }
}

function isUndecided({ state }: OffRollPermission): boolean {
  return mayMove(OFF_ROLL_MOVES, state, OffRollState.GRANTED);
}

async function unmetOf(ctx: RequestContext, permission: OffRollPermission): Promise<readonly StandsInTheWay[]> {
  const route = routeOf(ctx, permission.routeCode);
  if (!route || !isUndecided(permission)) return [];
  const world = await load(ctx, worldsOfEnquiries, permission.enquiryId);
  return world ? unmetToday(ctx, route, permission.groundCode, world) : [];
}

async function mayAnswer(ctx: RequestContext, permission: OffRollPermission): Promise<boolean> {
  const route = routeOf(ctx, permission.routeCode);
  const { roles } = requireViewer(ctx);
  if (!route || !may(roles, "grantOffRollPermission")) return false;
  if (!decideOffRollAnswer({ state: permission.state, route, roles }).allowed) return false;
  const enquiry = await load(ctx, enquiriesById, permission.enquiryId);
  return enquiry !== null && enquiry.state !== EnquiryState.CLOSED;
}
