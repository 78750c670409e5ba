import { may, NotificationState } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { Enquiry, enquiriesById } from "../enquiries/index.js";
import { Person, peopleById } from "../people/index.js";
import { Notification } from "./notification.entity.js";
import { notificationsById, openOfEnquiries, readNotificationPage } from "./notifications.reading.js";
import {
  NotificationConnection,
  NotificationFilter,
  SettleNotificationInput,
  SettleNotificationPayload,
} from "./notifications.types.js";
import { settleNotification } from "./settle-notification.js";

@Resolver()
export class NotificationsResolver {
  @Query(() => NotificationConnection, {
    description: "People who must be told of what happened, those first who come before everybody else.",
  })
  async notifications(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("filter", () => NotificationFilter, { nullable: true }) filter: NotificationFilter | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<NotificationConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readNotificationPage(ctx, { filter: filter ?? {}, first, after, isCounted });
  }

  @Mutation(() => SettleNotificationPayload, {
    description: "Record that somebody was told, when, how and whom; or that nobody needs to be, and why.",
  })
  async settleNotification(
    @Arg("input", () => SettleNotificationInput) input: SettleNotificationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SettleNotificationPayload> {
    return await answer(ctx, await settleNotification(ctx, input), {
      notification: async ({ notificationId }) =>
        notificationId ? await load(ctx, notificationsById, notificationId) : null,
      enquiry: async ({ enquiryId }) => (enquiryId ? await load(ctx, enquiriesById, enquiryId) : null),
    });
  }
}

@Resolver(() => Notification)
export class NotificationResolver {
  @FieldResolver(() => Enquiry, { description: "The search it belongs to." })
  async enquiry(@Root() notification: Notification, @Ctx() ctx: RequestContext): Promise<Enquiry | null> {
    return await load(ctx, enquiriesById, notification.enquiryId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What the role that tells is called here; null when the procedure names none.",
  })
  byWords(@Root() { byRole }: Notification, @Ctx() { pack }: RequestContext): string | null {
    return pack.roles[byRole] ?? null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who settled it; null while it is open." })
  async settledBy(@Root() { settledBy }: Notification, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return settledBy ? await load(ctx, peopleById, settledBy) : null;
  }

  @FieldResolver(() => Boolean, { description: "You may record that they were told." })
  viewerCanSettle(@Root() { state }: Notification, @Ctx() ctx: RequestContext): boolean {
    return state === NotificationState.OPEN && may(requireViewer(ctx).roles, "settleNotification");
  }
}

@Resolver(() => Enquiry)
export class EnquiryNotificationsResolver {
  @FieldResolver(() => [Notification], {
    description: "People who must still be told, those first who come before everybody else.",
  })
  async mustBeTold(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<Notification[]> {
    return await load(ctx, openOfEnquiries, enquiry.id);
  }
}
