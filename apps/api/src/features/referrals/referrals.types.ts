import { ReferralGroup } from "@rome/procedure";
import { Field, Float, ID, InputType, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { SignsOfSafetyInput } from "../notes/index.js";
import { NewChildInput, RegisterEntry } from "../register/index.js";
import { Referral } from "./referral.entity.js";

@ObjectType({ description: "One page of referrals." })
export class ReferralConnection extends connectionOf(Referral, "Referral") {}

@InputType({ description: "A child to refer to the panel, with a Signs of Safety note." })
export class SubmitReferralInput extends SignsOfSafetyInput {
  @Field(() => NewChildInput, { nullable: true, description: "The child, when you do not have an id." })
  child?: NewChildInput | null;
  @Field(() => ID, { nullable: true, description: "The child, when the authority knows them." })
  childId?: string | null;
  @Field(() => String, { nullable: true, description: "Borough, by code." })
  boroughCode?: string | null;
  @Field(() => ID, { nullable: true, description: "School from the list." })
  schoolId?: string | null;
  @Field(() => String, { nullable: true, description: "School by name, when it is not in the list." })
  schoolName?: string | null;
  @Field(() => Boolean, { nullable: true, description: "On the roll of a school; null when not known." })
  onRoll?: boolean | null;
  @Field(() => String, { nullable: true, description: "Kind of provision, by code." })
  provisionTypeCode?: string | null;
  @Field(() => Float, { nullable: true, description: "Hours a week; 0 is none, null is not known." })
  hoursPerWeek?: number | null;
  @Field(() => ReferralGroup, { nullable: true, description: "Group in which the panel considers the child." })
  group?: ReferralGroup | null;
  @Field(() => [String], { description: "Criteria met, by code; at least one." })
  criteria!: string[];
  @Field(() => String, { nullable: true, description: "Why the child is at risk or missing, in words." })
  reason?: string | null;
  @Field(() => String, { nullable: true, description: "Other professionals who were spoken to first." })
  spokeTo?: string | null;
}

@ObjectType({ description: "The referral that was sent, or the entry the child already has." })
export class SubmitReferralPayload extends Payload {
  @Field(() => Referral, { nullable: true, description: "The referral; null when it was not sent." })
  referral!: Referral | null;
  @Field(() => String, { nullable: true, description: "Reference of the entry that was made; null when none was." })
  reference!: string | null;
  @Field(() => RegisterEntry, { nullable: true, description: "The entry that was made; null when you may not see it." })
  entry!: RegisterEntry | null;
  @Field(() => RegisterEntry, {
    nullable: true,
    description: "The entry a known child already has; null when you may not see it.",
  })
  knownEntry!: RegisterEntry | null;
}
