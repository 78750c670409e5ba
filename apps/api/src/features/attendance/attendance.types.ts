import { AttendanceState } from "@rome/procedure";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { Meeting } from "../meetings/index.js";
import { NewPersonInput } from "../people/index.js";
import { Attendance } from "./attendance.entity.js";

@InputType({ description: "Who attends in the place of a seat's holder." })
export class NameAlternateInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;
  @Field(() => ID, { description: "The seat." })
  seatId!: string;
  @Field(() => ID, { nullable: true, description: "Who attends in its holder's place: somebody known here." })
  personId?: string | null;
  @Field(() => NewPersonInput, {
    nullable: true,
    description: "Somebody new, who gets an account of their own; for whoever keeps the register.",
  })
  newPerson?: NewPersonInput | null;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "Whether a seat is filled at a meeting." })
export class RecordAttendanceInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;
  @Field(() => ID, { description: "The seat." })
  seatId!: string;
  @Field(() => AttendanceState, { description: "Whether it is filled, and by whom." })
  state!: AttendanceState;
  @Field(() => ID, {
    nullable: true,
    description: "Who attends in the holder's place; the alternate named before when left out.",
  })
  alternateId?: string | null;
  @Field(() => String, { nullable: true, description: "Apologies or other words." })
  note?: string | null;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "Every seat of a meeting that has no answer yet is filled." })
export class RecordRestPresentInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "The meeting with its attendance as it is now." })
export class RestPresentPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
}

@ObjectType({ description: "The seat's line of attendance as it is now." })
export class AttendancePayload extends Payload {
  @Field(() => Attendance, {
    nullable: true,
    description: "The line; null when nothing was ever recorded for the seat.",
  })
  attendance!: Attendance | null;
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
}
