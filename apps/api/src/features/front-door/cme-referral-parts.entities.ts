import { type Answers, type CmeReferralState, CmeUpdateKind, type PlainDate } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** One child of a referral, in the words of who sent it. */
@ObjectType({ description: "One child of a referral, in the words of who sent it." })
@Entity("cme_referral_child")
export class CmeReferralChild extends TenantRow {
  @Column("uuid")
  referralId!: string;
  @Column("int")
  place!: number;
  @Field(() => String, { description: "First name." })
  @Column("text")
  firstName!: string;
  @Field(() => String, { description: "Family name." })
  @Column("text")
  lastName!: string;
  @Field(() => PlainDateScalar, { nullable: true, description: "Date of birth; null when the sender did not know." })
  @Column("date", { nullable: true })
  dateOfBirth!: PlainDate | null;
  @Field(() => String, { nullable: true, description: "Unique pupil number; null when not given." })
  @Column("text", { nullable: true })
  upn!: string | null;
  @Column("uuid", { nullable: true })
  schoolId!: string | null;
  @Field(() => String, { nullable: true, description: "School by name; null when none was given." })
  @Column("text", { nullable: true })
  schoolName!: string | null;
  @Column("jsonb")
  answers!: Answers;
  @Column("uuid", { nullable: true })
  childId!: string | null;
  @Column("uuid", { nullable: true })
  enquiryId!: string | null;
  @Column("uuid", { nullable: true })
  entryId!: string | null;
  @Column("text", { nullable: true })
  outcome!: CmeReferralState | null;
  @Column("uuid", { nullable: true })
  passedToServiceId!: string | null;
}

/** What was added to a referral after it was sent; never changed (SUF-28). */
@ObjectType({ description: "What was added to a referral after it was sent." })
@Entity("cme_referral_update")
export class CmeReferralUpdate extends TenantRow {
  @Column("uuid")
  referralId!: string;
  @Field(() => CmeUpdateKind, { description: "Later information, a return, or a second sending." })
  @Column("text")
  kind!: CmeUpdateKind;
  @Field(() => String, { nullable: true, description: "What was written; null when only answers came." })
  @Column("text", { nullable: true })
  text!: string | null;
  @Column("jsonb")
  answers!: Answers;
  @Column("boolean")
  isFromReferrer!: boolean;
  @Column("uuid")
  addedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it came." })
  @Column("timestamptz", { default: () => "now()" })
  addedAt!: Date;
}
