import { LocationStatus, type PlainDate, ReferralGroup, Sex } from "@rome/procedure";
import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { RegisterEntry } from "./register-entry.entity.js";

/** What every write may carry. */
@InputType()
export abstract class WriteInput {
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

/** What every change of one entry carries. */
@InputType()
export abstract class EntryInput extends WriteInput {
  @Field(() => ID, { description: "The entry." })
  entryId!: string;
  @Field(() => Int, { description: "The entry's version as you read it." })
  version!: number;
}

@InputType({ description: "A child who is not known yet." })
export class NewChildInput {
  @Field(() => String, { description: "First name." })
  firstName!: string;
  @Field(() => String, { description: "Family name." })
  lastName!: string;
  @Field(() => PlainDateScalar, { description: "Date of birth." })
  dateOfBirth!: PlainDate;
  @Field(() => Sex, { nullable: true, description: "Sex as recorded; null when not known." })
  sex?: Sex | null;
  @Field(() => String, { nullable: true, description: "Unique pupil number; null when not known." })
  upn?: string | null;
}

@InputType({ description: "A planned gradual return to full-time education." })
export class ReducedHoursPlanInput {
  @Field(() => Float, { description: "Hours a week now." })
  hoursNow!: number;
  @Field(() => Float, { description: "Hours a week the plan leads to." })
  targetHours!: number;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it is looked at again." })
  reviewOn?: PlainDate | null;
}

@InputType({ description: "A child to put on the register: a new one, or one the authority knows." })
export class AddToRegisterInput extends WriteInput {
  @Field(() => NewChildInput, { nullable: true, description: "The child, when not known yet." })
  child?: NewChildInput | null;
  @Field(() => ID, { nullable: true, description: "The child, when the authority knows them from an earlier entry." })
  childId?: string | null;
  @Field(() => ReferralGroup, { nullable: true, description: "Group in which the panel considers the child." })
  group?: ReferralGroup | null;
  @Field(() => String, { description: "Why the child is at risk or missing, in words." })
  reason!: string;
  @Field(() => String, { nullable: true, description: "Borough, by code." })
  boroughCode?: string | null;
  @Field(() => ID, { nullable: true, description: "Service accountable for moving the case forward." })
  leadServiceId?: string | null;
}

@InputType({ description: "A new group for a child." })
export class ChangeReferralGroupInput extends EntryInput {
  @Field(() => ReferralGroup, { description: "The group." })
  group!: ReferralGroup;
  @Field(() => String, { description: "Why it changes." })
  reason!: string;
}

@InputType({ description: "A new lead service for a child." })
export class ChangeLeadServiceInput extends EntryInput {
  @Field(() => ID, { description: "Service accountable for moving the case forward." })
  leadServiceId!: string;
  @Field(() => String, { nullable: true, description: "Person who leads; left out stays, null is nobody named." })
  leadProfessional?: string | null;
  @Field(() => String, { description: "Why it changes." })
  reason!: string;
}

@InputType({ description: "What education a child gets. What is left out stays; null is not known." })
export class RecordProvisionInput extends EntryInput {
  @Field(() => Boolean, { nullable: true, description: "On the roll of a school; null when not known." })
  onRoll?: boolean | null;
  @Field(() => ID, { nullable: true, description: "School from the list." })
  schoolId?: string | null;
  @Field(() => String, { nullable: true, description: "School by name, when it is not in the list." })
  schoolName?: string | null;
  @Field(() => String, { nullable: true, description: "Team responsible where it is not a school." })
  responsibleTeam?: string | null;
  @Field(() => String, { nullable: true, description: "Kind of provision, by code." })
  provisionTypeCode?: string | null;
  @Field(() => Float, { nullable: true, description: "Hours a week; 0 is none, null is not known." })
  hoursPerWeek?: number | null;
  @Field(() => ReducedHoursPlanInput, { nullable: true, description: "Plan for a gradual return; null ends it." })
  reducedHoursPlan?: ReducedHoursPlanInput | null;
}

@InputType({ description: "Whether it is known where a child is." })
export class RecordLocationInput extends EntryInput {
  @Field(() => LocationStatus, { description: "Located or not located." })
  locationStatus!: LocationStatus;
  @Field(() => String, { nullable: true, description: "How it is known." })
  evidence?: string | null;
}

@InputType({ description: "An entry made in error. The first call proposes, a second person's call confirms." })
export class VoidRegisterEntryInput extends EntryInput {
  @Field(() => String, { nullable: true, description: "What the error was; needed to propose." })
  reason?: string | null;
}

@InputType({ description: "A proposed voiding to take back." })
export class WithdrawVoidingInput extends EntryInput {}

@ObjectType({ description: "The entry as it is now." })
export class EntryPayload extends Payload {
  @Field(() => RegisterEntry, { nullable: true, description: "The entry; null when it is out of your sight." })
  entry!: RegisterEntry | null;
}

@ObjectType({ description: "The entry that was made, or the one the child already has." })
export class AddToRegisterPayload extends EntryPayload {
  @Field(() => RegisterEntry, { nullable: true, description: "The entry the child already has; null when none." })
  knownEntry!: RegisterEntry | null;
}
