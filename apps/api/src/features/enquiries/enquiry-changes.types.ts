import { type PlainDate, ProtectionStatus, ProvisionStart, SafeToContact } from "@rome/procedure";
import { Field, ID, InputType } from "type-graphql";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { EnquiryChangeInput, EnquiryInput } from "./enquiries.types.js";

@InputType({ description: "The days of an absence. What is left out stays; null is not known, or still going on." })
export class RecordAbsenceInput extends EnquiryChangeInput {
  @Field(() => PlainDateScalar, { nullable: true, description: "First day absent without explanation." })
  firstAbsentOn?: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Last day absent; null while it lasts." })
  absenceEndedOn?: PlainDate | null;
  @Field(() => String, { nullable: true, description: "What the attendance record or the family says." })
  note?: string | null;
}

@InputType({ description: "Days on which the absence is explained and authorised: they do not count." })
export class RecordAuthorisedAbsenceInput extends EnquiryInput {
  @Field(() => PlainDateScalar, { description: "First of the days." })
  from!: PlainDate;
  @Field(() => PlainDateScalar, { description: "Last of the days." })
  until!: PlainDate;
  @Field(() => String, { description: "Attendance code, such as I for illness." })
  code!: string;
  @Field(() => Boolean, { nullable: true, description: "False to take an authorisation of these days back." })
  isAuthorised?: boolean | null;
  @Field(() => String, { nullable: true, description: "What explains it." })
  note?: string | null;
}

@InputType({ description: "What makes the child vulnerable. What is left out stays." })
export class RecordVulnerabilityInput extends EnquiryChangeInput {
  @Field(() => [String], { nullable: true, description: "Vulnerable groups the child is in, by code." })
  vulnerabilityCodes?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Risks, by code." })
  riskCodes?: string[] | null;
  @Field(() => ProtectionStatus, { nullable: true, description: "How the child stands with child protection." })
  protection?: ProtectionStatus | null;
  @Field(() => Boolean, { nullable: true, description: "Social care works with the child." })
  isSocialCareInvolved?: boolean | null;
  @Field(() => String, { nullable: true, description: "Social worker or keyworker; null is nobody named." })
  socialWorker?: string | null;
  @Field(() => String, { nullable: true, description: "How it is known." })
  note?: string | null;
}

@InputType({ description: "What to know before anyone rings. What is left out stays." })
export class RecordContactSafetyInput extends EnquiryChangeInput {
  @Field(() => String, { nullable: true, description: "Language an interpreter is needed for; null when none is." })
  interpreter?: string | null;
  @Field(() => SafeToContact, { nullable: true, description: "Whether it is safe to ring or write to the family." })
  safeToContact?: SafeToContact | null;
  @Field(() => String, { nullable: true, description: "What else to know; null takes it away." })
  contactNote?: string | null;
}

@InputType({
  description: "A fear for the child's safety. It never waits for a version: it is raised whatever else changed.",
})
export class RaiseConcernInput extends EnquiryInput {
  @Field(() => String, { description: "What makes you fear for the child." })
  reason!: string;
}

@InputType({ description: "A safeguarding concern that is settled." })
export class SettleConcernInput extends EnquiryChangeInput {
  @Field(() => String, { description: "Why it is settled." })
  reason!: string;
}

@InputType({ description: "Whether the search has located the child." })
export class RecordEnquiryLocationInput extends EnquiryChangeInput {
  @Field(() => Boolean, { description: "Located, or not." })
  isLocated!: boolean;
  @Field(() => String, { description: "How it is known." })
  evidence!: string;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it was learned; today when left out." })
  on?: PlainDate | null;
}

@InputType({ description: "Education that was found for the child." })
export class RecordProvisionFoundInput extends EnquiryChangeInput {
  @Field(() => String, { description: "Which school or other education, and from when." })
  provision!: string;
  @Field(() => ProvisionStart, {
    nullable: true,
    description: "Whether the child has started, and where; not yet when left out.",
  })
  start?: ProvisionStart | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it was found; today when left out." })
  on?: PlainDate | null;
}

@InputType({ description: "The officer an enquiry is given to." })
export class AssignEnquiryInput extends EnquiryChangeInput {
  @Field(() => ID, { description: "The officer." })
  officerId!: string;
  @Field(() => ID, { nullable: true, description: "Who gets a copy; left out stays, null is nobody." })
  copiedToId?: string | null;
}

@InputType({ description: "An enquiry that is passed on because every line of enquiry is exhausted." })
export class TransferEnquiryInput extends EnquiryChangeInput {
  @Field(() => ID, { description: "The officer who takes it over." })
  officerId!: string;
  @Field(() => String, { description: "What was tried, and why nothing more can be done here." })
  reason!: string;
}
