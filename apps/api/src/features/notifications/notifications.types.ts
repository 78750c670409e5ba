import { AttemptChannel, NotificationState, type PlainDate } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { EnquiryPayload } from "../enquiries/index.js";
import { WriteInput } from "../register/index.js";
import { Notification } from "./notification.entity.js";

@ObjectType({ description: "One page of people who must be told." })
export class NotificationConnection extends connectionOf(Notification, "Notification") {}

@InputType({ description: "Which of them to list. What is left out does not narrow the list." })
export class NotificationFilter {
  @Field(() => NotificationState, { nullable: true, description: "Only those that stand there." })
  state?: NotificationState | null;
  @Field(() => Boolean, { nullable: true, description: "Only those that it falls to you to tell." })
  mine?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Only those in which you are the one who is told." })
  toMe?: boolean | null;
}

@InputType({ description: "That somebody was told, or need not be." })
export class SettleNotificationInput extends WriteInput {
  @Field(() => ID, { description: "Who must be told." })
  notificationId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day they were told; today when left out." })
  toldOn?: PlainDate | null;
  @Field(() => AttemptChannel, { nullable: true, description: "How they were told; a call when left out." })
  how?: AttemptChannel | null;
  @Field(() => String, { nullable: true, description: "Who was told, by name or post." })
  whom?: string | null;
  @Field(() => String, { nullable: true, description: "What was said; or why nobody needs to be told." })
  note?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Nobody needs to be told; the note says why." })
  isNotNeeded?: boolean | null;
}

@ObjectType({ description: "Who was told, and the enquiry as it is now." })
export class SettleNotificationPayload extends EnquiryPayload {
  @Field(() => Notification, { nullable: true, description: "Who was told; null when out of your sight." })
  notification!: Notification | null;
}
