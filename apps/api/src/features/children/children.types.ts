import { type PlainDate, Sex } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { RegisterEntry, WriteInput } from "../register/index.js";
import { Child } from "./child.entity.js";

@InputType({ description: "Who a child is, put right. What is left out stays; null is not known." })
export class CorrectChildInput extends WriteInput {
  @Field(() => ID, { description: "The child." })
  childId!: string;
  @Field(() => Int, { description: "The child's version as you read it." })
  version!: number;
  @Field(() => String, { nullable: true, description: "First name." })
  firstName?: string | null;
  @Field(() => String, { nullable: true, description: "Family name; the one before is kept as a former name." })
  lastName?: string | null;
  @Field(() => [String], { nullable: true, description: "Names the child was known by before." })
  formerNames?: string[] | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Date of birth." })
  dateOfBirth?: PlainDate | null;
  @Field(() => Sex, { nullable: true, description: "Sex as recorded." })
  sex?: Sex | null;
  @Field(() => String, { nullable: true, description: "Unique pupil number." })
  upn?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Has an education, health and care plan." })
  hasEhcp?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Is in the authority's care." })
  isLookedAfter?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Is on a child protection plan." })
  isOnChildProtectionPlan?: boolean | null;
  @Field(() => String, { description: "Why it is put right." })
  reason!: string;
}

@InputType({ description: "Whether a child's address must not be shared." })
export class ProtectAddressInput extends WriteInput {
  @Field(() => ID, { description: "The child." })
  childId!: string;
  @Field(() => Int, { description: "The child's version as you read it." })
  version!: number;
  @Field(() => Boolean, { description: "True protects the address; false says it may be shared." })
  isProtected!: boolean;
  @Field(() => String, { description: "Why. Shown only to those who keep the register." })
  reason!: string;
}

@InputType({ description: "Two children of one household." })
export class RecordHouseholdInput extends WriteInput {
  @Field(() => ID, { description: "The child." })
  childId!: string;
  @Field(() => ID, { description: "The other child." })
  otherChildId!: string;
  @Field(() => String, { description: "How it is known." })
  reason!: string;
}

@ObjectType({ description: "The child and the entry as they are now." })
export class ChildPayload extends Payload {
  @Field(() => Child, { nullable: true, description: "The child; null when out of your sight." })
  child!: Child | null;
  @Field(() => RegisterEntry, {
    nullable: true,
    description: "The child's entry: on the register now, or else the newest.",
  })
  entry!: RegisterEntry | null;
}
