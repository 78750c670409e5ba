import { groundsOn, OffRollState, type PlainDate } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { Enquiry, enquiriesById } from "../enquiries/index.js";
import { confirmRollDeletion, recordCtfUpload } from "./confirm-roll-deletion.js";
import { grantOffRollPermission } from "./grant-off-roll-permission.js";
import { permissionsById, readPermission, readPermissionPage } from "./off-roll.reading.js";
import {
  ConfirmRollDeletionInput,
  ConfirmRollDeletionPayload,
  DeletionGroundList,
  GrantOffRollPermissionInput,
  GrantOffRollPermissionPayload,
  OffRoll,
  OffRollPermissionConnection,
  RecordCtfUploadInput,
  RecordCtfUploadPayload,
  RefuseOffRollPermissionInput,
  RefuseOffRollPermissionPayload,
  RequestOffRollPermissionInput,
  RequestOffRollPermissionPayload,
} from "./off-roll.types.js";
import { OffRollPermission } from "./off-roll-permission.entity.js";
import { offRollOf } from "./off-roll-view.js";
import type { PermissionRefs } from "./on-permission.js";
import { refuseOffRollPermission } from "./refuse-off-roll-permission.js";
import { requestOffRollPermission } from "./request-off-roll-permission.js";

@Resolver()
export class OffRollResolver {
  @Query(() => OffRollPermissionConnection, {
    description: "Permissions to take a child off a school's roll, newest first. A school sees its own.",
  })
  async offRollPermissions(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("state", () => OffRollState, { nullable: true, description: "Only those that stand there." })
    state: OffRollState | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<OffRollPermissionConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readPermissionPage(ctx, { state: state ?? null, first, after, isCounted });
  }

  @Query(() => OffRollPermission, { nullable: true, description: "One permission; null when it is out of your sight." })
  async offRollPermission(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID) id: string,
  ): Promise<OffRollPermission | null> {
    return await readPermission(ctx, id);
  }

  @Query(() => DeletionGroundList, {
    description: "The statutory grounds on which a name may leave a roll, as they were the law on a day.",
  })
  deletionGrounds(
    @Ctx() ctx: RequestContext,
    @Arg("on", () => PlainDateScalar, { nullable: true, description: "The day; today when left out." })
    on: PlainDate | null,
  ): DeletionGroundList {
    return groundsOn(on ?? ctx.today);
  }

  @Mutation(() => RequestOffRollPermissionPayload, {
    description: "Ask for leave to take a child off a school's roll, by one of the ways of the procedure.",
  })
  async requestOffRollPermission(
    @Arg("input", () => RequestOffRollPermissionInput) input: RequestOffRollPermissionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RequestOffRollPermissionPayload> {
    return await permissionAnswer(ctx, await requestOffRollPermission(ctx, input));
  }

  @Mutation(() => GrantOffRollPermissionPayload, {
    description:
      "Grant leave to take a child off a roll, in writing. Where a safeguarding concern stands it is refused instead, and the strategic lead is told.",
  })
  async grantOffRollPermission(
    @Arg("input", () => GrantOffRollPermissionInput) input: GrantOffRollPermissionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<GrantOffRollPermissionPayload> {
    return await permissionAnswer(ctx, await grantOffRollPermission(ctx, input));
  }

  @Mutation(() => RefuseOffRollPermissionPayload, {
    description: "Refuse leave to take a child off a roll, and say why.",
  })
  async refuseOffRollPermission(
    @Arg("input", () => RefuseOffRollPermissionInput) input: RefuseOffRollPermissionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RefuseOffRollPermissionPayload> {
    return await permissionAnswer(ctx, await refuseOffRollPermission(ctx, input));
  }

  @Mutation(() => ConfirmRollDeletionPayload, {
    description: "Confirm that the name is off the school's roll, and say which transfer file was made.",
  })
  async confirmRollDeletion(
    @Arg("input", () => ConfirmRollDeletionInput) input: ConfirmRollDeletionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConfirmRollDeletionPayload> {
    return await permissionAnswer(ctx, await confirmRollDeletion(ctx, input));
  }

  @Mutation(() => RecordCtfUploadPayload, {
    description: "Say on which day the transfer file was uploaded, where it was not yet when the name left the roll.",
  })
  async recordCtfUpload(
    @Arg("input", () => RecordCtfUploadInput) input: RecordCtfUploadInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordCtfUploadPayload> {
    return await permissionAnswer(ctx, await recordCtfUpload(ctx, input));
  }
}

async function permissionAnswer(
  ctx: RequestContext,
  written: Written<PermissionRefs>,
): Promise<GrantOffRollPermissionPayload> {
  return await answer(ctx, written, {
    permission: async ({ permissionId }) => (permissionId ? await load(ctx, permissionsById, permissionId) : null),
    enquiry: async ({ enquiryId }) => (enquiryId ? await load(ctx, enquiriesById, enquiryId) : null),
  });
}

@Resolver(() => Enquiry)
export class EnquiryOffRollResolver {
  @FieldResolver(() => OffRoll, { description: "Leaving the school's roll: the ways there are, and what was decided." })
  async offRoll(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<OffRoll> {
    return await offRollOf(ctx, enquiry);
  }
}
