import { Field, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { CalendarFeed } from "./calendar-feed.entity.js";

@InputType({ description: "A new address for your calendar." })
export class RenewCalendarFeedInput {
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "Your calendar, with its new address." })
export class RenewCalendarFeedPayload extends Payload {
  @Field(() => CalendarFeed, { nullable: true, description: "Your calendar." })
  calendarFeed!: CalendarFeed | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Its new address on this server, shown this once; the one before it no longer works. Null when asked again with the same key.",
  })
  address!: string | null;
}
