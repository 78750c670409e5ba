import { PassKind, PassStanding, type PlainDate } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { AgendaItem } from "../agenda/index.js";
import { Meeting } from "../meetings/index.js";
import { NewPersonInput, Seat } from "../people/index.js";
import { Guest } from "./guests.entities.js";

@InputType({ description: "A guest for named items of one meeting: somebody known here, or somebody new." })
export class InviteGuestInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;
  @Field(() => [ID], { description: "The items they are invited for. They see no others." })
  itemIds!: string[];
  @Field(() => ID, { nullable: true, description: "Somebody known here." })
  personId?: string | null;
  @Field(() => NewPersonInput, { nullable: true, description: "Somebody new, who gets an account of their own." })
  newPerson?: NewPersonInput | null;
  @Field(() => String, { description: "Why the panel wants them there." })
  reason!: string;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "An invitation to withdraw, as you read it." })
export class WithdrawGuestInput {
  @Field(() => ID, { description: "The guest." })
  guestId!: string;
  @Field(() => Int, { description: "The guest's version as you read it." })
  version!: number;
  @Field(() => String, { description: "Why it is withdrawn." })
  reason!: string;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "The meeting whose confidentiality notice you accept." })
export class AcceptConfidentialityInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "The guest as invited now." })
export class GuestPayload extends Payload {
  @Field(() => Guest, { nullable: true, description: "The guest; null when out of your sight." })
  guest!: Guest | null;
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
}

@ObjectType({ description: "The meeting, as you see it now." })
export class AcceptConfidentialityPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
}

@ObjectType({ description: "What everybody who takes part in a meeting accepts before they see its papers." })
export class ConfidentialityNotice {
  @Field(() => String, { description: "The notice, as the procedure has it." })
  text!: string;
  @Field(() => String, { description: "By what law the panel shares information." })
  legalBasis!: string;
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
}

@ObjectType({ description: "An item you are invited for." })
export class PassItem {
  @Field(() => Int, { description: "Its number on the agenda, from the top." })
  number!: number;
  @Field(() => String, { description: "At about what time it is planned, as 10:20." })
  aboutAt!: string;
  @Field(() => AgendaItem, {
    nullable: true,
    description: "The item; null until the panel sits and you have accepted.",
  })
  item!: AgendaItem | null;
}

/** One meeting the viewer is let into, as it stands today. */
@ObjectType({ description: "A meeting you are let into for a time, in somebody's place or as a guest." })
export class MeetingPass {
  @Field(() => PassKind, { description: "In the place of a seat's holder, or as a guest." })
  kind!: PassKind;
  @Field(() => PassStanding, { description: "Whether you know of the meeting only, or are let in." })
  standing!: PassStanding;
  @Field(() => Boolean, { description: "You have accepted the confidentiality notice of this meeting." })
  hasAccepted!: boolean;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "The last day on which you see it; null until the meeting is closed.",
  })
  until!: PlainDate | null;
  @Field(() => Int, { description: "Days after the closing of the meeting on which you still see it." })
  daysAfterClose!: number;
  @Field(() => Seat, { nullable: true, description: "The seat you stand in for; null for a guest." })
  seat!: Seat | null;
  @Field(() => Meeting, { description: "The meeting." })
  meeting!: Meeting;
  @Field(() => [PassItem], { description: "The items you are invited for; none for an alternate, who has the agenda." })
  items!: PassItem[];
}
