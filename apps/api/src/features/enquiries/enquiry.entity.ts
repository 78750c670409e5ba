import { EnquiryState, type PlainDate, ProtectionStatus, SafeToContact } from "@rome/procedure";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** One search for one child under the authority's procedure (requirements E9, M11). */
@ObjectType({ description: "The search for one child: who looks, since when, and where it stands." })
@Entity("enquiry")
export class Enquiry extends TenantRow {
  @Field(() => String, { description: "Public reference of the enquiry; it says nothing about the child." })
  @Column("text")
  reference!: string;
  @Column("uuid")
  childId!: string;
  @Column("uuid", { nullable: true })
  entryId!: string | null;
  @Column("uuid", { nullable: true })
  schoolId!: string | null;
  @Field(() => EnquiryState, { description: "With the school, referred, joint, found or closed." })
  @Column("text")
  state!: EnquiryState;
  @Field(() => PlainDateScalar, { description: "Day the enquiry was opened." })
  @Column("date")
  openedOn!: PlainDate;
  @Column("uuid")
  openedBy!: string;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "First day absent without explanation; null when none.",
  })
  @Column("date", { nullable: true })
  firstAbsentOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Last day of the absence; null while it lasts." })
  @Column("date", { nullable: true })
  absenceEndedOn!: PlainDate | null;
  @Column("uuid", { nullable: true })
  officerId!: string | null;
  @Column("uuid", { nullable: true })
  copiedToId!: string | null;
  @Column("text", { array: true, default: "{}" })
  vulnerabilityCodes!: string[];
  @Column("text", { array: true, default: "{}" })
  riskCodes!: string[];
  @Field(() => ProtectionStatus, { description: "How the child stands with child protection." })
  @Column("text", { default: ProtectionStatus.UNKNOWN })
  protection!: ProtectionStatus;
  @Field(() => Boolean, { description: "Social care works with the child." })
  @Column("boolean", { default: false })
  isSocialCareInvolved!: boolean;
  @Field(() => String, { nullable: true, description: "Social worker or keyworker; null when none is named." })
  @Column("text", { nullable: true })
  socialWorker!: string | null;
  @Field(() => Boolean, { description: "Somebody fears for the child's safety and it is not settled." })
  @Column("boolean", { default: false })
  hasSafeguardingConcern!: boolean;
  @Field(() => Boolean, { description: "It is known where the child is." })
  @Column("boolean", { default: false })
  isLocated!: boolean;
  @Field(() => Boolean, { nullable: true, description: "On the roll of a school; null when not known." })
  @Column("boolean", { nullable: true })
  onRoll!: boolean | null;
  @Field(() => Boolean, { description: "Home educated, or suitably educated otherwise than at school." })
  @Column("boolean", { default: false })
  isEducatedOtherwise!: boolean;
  @Column("text", { nullable: true })
  interpreter!: string | null;
  @Column("text", { default: SafeToContact.UNKNOWN })
  safeToContact!: SafeToContact;
  @Column("text", { nullable: true })
  contactNote!: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day the enquiry was closed; null while open." })
  @Column("date", { nullable: true })
  closedOn!: PlainDate | null;
  @Column("text", { nullable: true })
  outcomeCode!: string | null;
  @Column("text", { nullable: true })
  outcomeNote!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
