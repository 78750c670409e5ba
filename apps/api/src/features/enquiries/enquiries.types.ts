import { EnquiryState, type PlainDate, ProtectionStatus } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { NewChildInput, WriteInput } from "../register/index.js";
import { Enquiry } from "./enquiry.entity.js";

@ObjectType({ description: "One page of enquiries." })
export class EnquiryConnection extends connectionOf(Enquiry, "Enquiry") {}

@InputType({ description: "Which enquiries to list. What is left out does not narrow the list." })
export class EnquiryFilter {
  @Field(() => EnquiryState, { nullable: true, description: "Only those that stand there." })
  state?: EnquiryState | null;
  @Field(() => Boolean, { nullable: true, description: "Only those still open." })
  isOpen?: boolean | null;
  @Field(() => ID, { nullable: true, description: "Only those of this school." })
  schoolId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only those of this officer." })
  officerId?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Only those given to you, or copied to you." })
  mine?: boolean | null;
  @Field(() => String, { nullable: true, description: "Only those whose child or reference holds this text." })
  text?: string | null;
}

/** What every change of one enquiry carries. */
@InputType()
export abstract class EnquiryInput extends WriteInput {
  @Field(() => ID, { description: "The enquiry." })
  enquiryId!: string;
}

/** What a change of what the enquiry says carries: somebody else may have changed it meanwhile. */
@InputType()
export abstract class EnquiryChangeInput extends EnquiryInput {
  @Field(() => Int, { description: "The enquiry's version as you read it." })
  version!: number;
}

@InputType({ description: "A child to look for: a new one, or one the authority knows." })
export class OpenEnquiryInput extends WriteInput {
  @Field(() => NewChildInput, { nullable: true, description: "The child, in words." })
  child?: NewChildInput | null;
  @Field(() => ID, { nullable: true, description: "The child, when the authority knows them; not for schools." })
  childId?: string | null;
  @Field(() => ID, { nullable: true, description: "The school; a school's person opens enquiries for their own." })
  schoolId?: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "First day absent without explanation." })
  firstAbsentOn?: PlainDate | null;
  @Field(() => [String], { nullable: true, description: "Vulnerable groups the child is in, by code." })
  vulnerabilityCodes?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Risks, by code." })
  riskCodes?: string[] | null;
  @Field(() => ProtectionStatus, { nullable: true, description: "How the child stands with child protection." })
  protection?: ProtectionStatus | null;
  @Field(() => Boolean, { nullable: true, description: "Social care works with the child." })
  isSocialCareInvolved?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "On the roll of a school; null when not known." })
  onRoll?: boolean | null;
  @Field(() => String, { nullable: true, description: "What is known so far." })
  note?: string | null;
}

@ObjectType({ description: "The enquiry as it is now." })
export class EnquiryPayload extends Payload {
  @Field(() => Enquiry, { nullable: true, description: "The enquiry; null when it is out of your sight." })
  enquiry!: Enquiry | null;
}

@ObjectType({ description: "The enquiry that was opened, or the one the child has." })
export class OpenEnquiryPayload extends EnquiryPayload {
  @Field(() => Enquiry, {
    nullable: true,
    description: "The enquiry that is open for this child; null when there is none in your sight.",
  })
  knownEnquiry!: Enquiry | null;
}
