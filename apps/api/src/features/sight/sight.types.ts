import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { Child } from "../children/index.js";
import { WriteInput } from "../register/index.js";
import { ConflictOfInterest, EmergencyAccess, RecordRestriction } from "./sight.entities.js";

@ObjectType({ description: "Who may see a child's record, for those who keep the register." })
export class RecordAccess {
  @Field(() => RecordRestriction, {
    nullable: true,
    description: "The restriction; null when everybody's role decides.",
  })
  restriction!: RecordRestriction | null;
  @Field(() => [ConflictOfInterest], { description: "Conflicts of interest that stand, newest first." })
  conflicts!: ConflictOfInterest[];
  @Field(() => [EmergencyAccess], { description: "The newest times it was opened in an emergency." })
  emergencies!: EmergencyAccess[];
}

@ObjectType({ description: "That a record is restricted, and whom to ask. Nothing about the child." })
export class RestrictedRecord {
  @Field(() => String, { description: "The reference you asked for." })
  reference!: string;
  @Field(() => String, { description: "Whom to ask about it." })
  askName!: string;
}

@ObjectType({ description: "One page of emergency accesses." })
export class EmergencyAccessConnection extends connectionOf(EmergencyAccess, "EmergencyAccess") {}

@InputType({ description: "A child's record that only some may see. Sent again, it sets the list anew." })
export class RestrictRecordInput extends WriteInput {
  @Field(() => ID, { description: "The child." })
  childId!: string;
  @Field(() => [ID], { description: "The people who may see it. The strategic lead sees it anyway." })
  personIds!: string[];
  @Field(() => String, { description: "Why only they may see it." })
  reason!: string;
  @Field(() => Int, { nullable: true, description: "The restriction's version as you read it; null for a new one." })
  version?: number | null;
}

@InputType({ description: "A restriction that somebody asks to lift." })
export class AskToLiftRestrictionInput extends WriteInput {
  @Field(() => ID, { description: "The child." })
  childId!: string;
  @Field(() => Int, { description: "The restriction's version as you read it." })
  version!: number;
  @Field(() => String, { description: "Why it may be lifted." })
  reason!: string;
}

@InputType({ description: "A restriction that a second person lifts." })
export class AgreeToLiftRestrictionInput extends WriteInput {
  @Field(() => ID, { description: "The child." })
  childId!: string;
  @Field(() => Int, { description: "The restriction's version as you read it." })
  version!: number;
}

@InputType({ description: "That somebody knows a child or the family." })
export class DeclareConflictInput extends WriteInput {
  @Field(() => ID, { description: "The child." })
  childId!: string;
  @Field(() => ID, { nullable: true, description: "Who knows them; null for yourself." })
  personId?: string | null;
  @Field(() => Boolean, { description: "Brothers and sisters in the household are covered too." })
  withHousehold!: boolean;
  @Field(() => String, { description: "How they know each other." })
  reason!: string;
}

@InputType({ description: "A conflict of interest that is to end." })
export class EndConflictInput extends WriteInput {
  @Field(() => ID, { description: "The conflict of interest." })
  conflictId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => String, { description: "Why it ends." })
  reason!: string;
}

@ObjectType({ description: "The child with who may see the record now." })
export class RecordAccessPayload extends Payload {
  @Field(() => Child, { nullable: true, description: "The child; null when now out of your sight." })
  child!: Child | null;
}

@InputType({ description: "A restricted record that must be seen in an emergency." })
export class OpenEmergencyAccessInput extends WriteInput {
  @Field(() => String, { description: "Reference of the entry or enquiry, or the id in a link." })
  record!: string;
  @Field(() => String, { description: "What the emergency is, in at least 30 characters." })
  reason!: string;
}

@InputType({ description: "Emergency access that is no longer needed." })
export class EndEmergencyAccessInput extends WriteInput {
  @Field(() => ID, { description: "The access." })
  accessId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
}

@ObjectType({ description: "The emergency access as it is now." })
export class EmergencyAccessPayload extends Payload {
  @Field(() => EmergencyAccess, { nullable: true, description: "The access; null when it is over or there is none." })
  access!: EmergencyAccess | null;
}
