import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { Child, referencesOfChildren } from "../children/index.js";
import { Person, peopleById } from "../people/index.js";
import { endEmergencyAccess, isOpen } from "./end-emergency-access.js";
import { type EmergencyRefs, openEmergencyAccess } from "./open-emergency-access.js";
import { EmergencyAccess } from "./sight.entities.js";
import { emergencyAccessesById, ownEmergencies, readEmergencyPage, readRestricted } from "./sight.reading.js";
import {
  EmergencyAccessConnection,
  EmergencyAccessPayload,
  EndEmergencyAccessInput,
  OpenEmergencyAccessInput,
  RestrictedRecord,
} from "./sight.types.js";

@Resolver()
export class EmergencyResolver {
  @Query(() => RestrictedRecord, {
    nullable: true,
    description: "That a record is restricted, and whom to ask; null when there is none or you may see it already.",
  })
  async restrictedRecord(
    @Ctx() ctx: RequestContext,
    @Arg("record", () => String, { description: "Reference of an entry or enquiry, or the id in a link." })
    record: string,
  ): Promise<RestrictedRecord | null> {
    return await readRestricted(ctx, record);
  }

  @Query(() => EmergencyAccessConnection, {
    description: "The times restricted records were opened in an emergency, newest first.",
  })
  async emergencyAccesses(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<EmergencyAccessConnection> {
    return await readEmergencyPage(ctx, { first, after, isCounted: selectedPaths(info).has("totalCount") });
  }

  @Mutation(() => EmergencyAccessPayload, {
    description:
      "Open one restricted record for an hour, with the reason; the strategic lead and the data protection officer are told.",
  })
  async openEmergencyAccess(
    @Arg("input", () => OpenEmergencyAccessInput) input: OpenEmergencyAccessInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EmergencyAccessPayload> {
    return await answerAccess(ctx, await openEmergencyAccess(ctx, input));
  }

  @Mutation(() => EmergencyAccessPayload, { description: "End your emergency access before its hour is over." })
  async endEmergencyAccess(
    @Arg("input", () => EndEmergencyAccessInput) input: EndEmergencyAccessInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EmergencyAccessPayload> {
    return await answerAccess(ctx, await endEmergencyAccess(ctx, input));
  }
}

async function answerAccess(ctx: RequestContext, written: Written<EmergencyRefs>): Promise<EmergencyAccessPayload> {
  return await answer(ctx, written, {
    access: async ({ accessId }) => (accessId ? await load(ctx, emergencyAccessesById, accessId) : null),
  });
}

@Resolver(() => Child)
export class ChildEmergencyResolver {
  @FieldResolver(() => EmergencyAccess, {
    nullable: true,
    description: "Your own emergency access, by which you see this restricted record; null when you need none.",
  })
  async viewerEmergencyAccess(@Root() child: Child, @Ctx() ctx: RequestContext): Promise<EmergencyAccess | null> {
    return await load(ctx, ownEmergencies, child.id);
  }
}

@Resolver(() => EmergencyAccess)
export class EmergencyAccessResolver {
  @FieldResolver(() => Person, { nullable: true, description: "Who opened the record." })
  async person(@Root() access: EmergencyAccess, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, access.personId);
  }

  @FieldResolver(() => String, { nullable: true, description: "The child's newest reference." })
  async reference(@Root() access: EmergencyAccess, @Ctx() ctx: RequestContext): Promise<string | null> {
    return await load(ctx, referencesOfChildren, access.childId);
  }

  @FieldResolver(() => Boolean, { description: "It lasts now." })
  isOpen(@Root() access: EmergencyAccess, @Ctx() ctx: RequestContext): boolean {
    return isOpen(access, ctx.now);
  }

  @FieldResolver(() => Boolean, { description: "You may end it: it is yours and lasts." })
  viewerCanEnd(@Root() access: EmergencyAccess, @Ctx() ctx: RequestContext): boolean {
    return access.personId === requireViewer(ctx).personId && isOpen(access, ctx.now);
  }
}
