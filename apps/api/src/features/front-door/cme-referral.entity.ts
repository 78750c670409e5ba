import { type Answers, CmeReferralState } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** What somebody told the authority about children who may be missing education (AFC-60, SUF-15). */
@ObjectType({ description: "What somebody told the authority about a child who may be missing education." })
@Entity("cme_referral")
export class CmeReferral extends TenantRow {
  @Field(() => String, { description: "Public reference of the referral; it says nothing about the child." })
  @Column("text")
  reference!: string;
  @Column("text")
  formCode!: string;
  @Column("text")
  packVersion!: string;
  @Field(() => CmeReferralState, { description: "Where the referral stands." })
  @Column("text")
  state!: CmeReferralState;
  @Column("text", { nullable: true })
  sourceCode!: string | null;
  @Column("text", { nullable: true })
  reasonCode!: string | null;
  @Column("jsonb")
  answers!: Answers;
  @Column("uuid", { nullable: true })
  referredBy!: string | null;
  @Column("uuid", { nullable: true })
  schoolId!: string | null;
  @Column("uuid", { nullable: true })
  serviceId!: string | null;
  @Column("text", { nullable: true })
  outsideName!: string | null;
  @Column("text", { nullable: true })
  outsideContact!: string | null;
  @Field(() => Boolean, { description: "Sent on the public page without a name or a way to answer." })
  @Column("boolean", { default: false })
  isAnonymous!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "What was missing when it was returned; null when it never was.",
  })
  @Column("text", { nullable: true })
  missing!: string | null;
  @Field(() => String, { nullable: true, description: "What the sender was told came of it; null while it waits." })
  @Column("text", { nullable: true })
  toldReferrer!: string | null;
  @Column("text", { nullable: true })
  outcomeNote!: string | null;
  @Column("uuid", { nullable: true })
  routedServiceId!: string | null;
  @Column("text", { nullable: true })
  routingSays!: string | null;
  @Column("uuid", { nullable: true })
  toldServiceId!: string | null;
  @Column("uuid", { nullable: true })
  screenedBy!: string | null;
  @Column("timestamptz", { nullable: true })
  screenedAt!: Date | null;
  @Field(() => GraphQLDateTime, { description: "When it was sent; the last time, when it was returned before." })
  @Column("timestamptz", { default: () => "now()" })
  submittedAt!: Date;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
