import type { PlainDate } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Seat } from "./people.entities.js";

@InputType({ description: "A person who is not known here yet." })
export class NewPersonInput {
  @Field(() => String, { description: "Name." })
  name!: string;
  @Field(() => String, { description: "Work email address." })
  email!: string;
  @Field(() => ID, { nullable: true, description: "The service the person works for." })
  serviceId?: string | null;
}

@InputType({ description: "Who takes a seat: somebody known here, or somebody new." })
export class NameSeatHolderInput {
  @Field(() => ID, { description: "The seat." })
  seatId!: string;
  @Field(() => ID, { nullable: true, description: "Somebody known here." })
  personId?: string | null;
  @Field(() => NewPersonInput, { nullable: true, description: "Somebody new, who is added." })
  newPerson?: NewPersonInput | null;
  @Field(() => PlainDateScalar, { description: "Since when; today or an earlier day." })
  fromOn!: PlainDate;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "The end of a person's time in a seat." })
export class EndSeatHoldingInput {
  @Field(() => ID, { description: "The seat." })
  seatId!: string;
  @Field(() => PlainDateScalar, { description: "The last day; today or an earlier day." })
  untilOn!: PlainDate;
  @Field(() => ID, {
    nullable: true,
    description: "Who takes on the person's open actions; the successor when left out.",
  })
  handActionsToPersonId?: string | null;
  @Field(() => ID, { nullable: true, description: "Who holds the seat from then on." })
  successorId?: string | null;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "The seat as it is now." })
export class SeatPayload extends Payload {
  @Field(() => Seat, { nullable: true, description: "The seat; null when it is not there." })
  seat!: Seat | null;
}

@ObjectType({ description: "The seat as it is now, and how many actions were handed on." })
export class EndSeatHoldingPayload extends Payload {
  @Field(() => Seat, { nullable: true, description: "The seat; null when it is not there." })
  seat!: Seat | null;
  @Field(() => Int, { description: "Open actions handed on." })
  actionsHandedOn!: number;
}
