import { ReferralGroup, ReferralState } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** A request that the panel consider a child (AFC-66). */
@ObjectType({ description: "A request that the panel consider a child." })
@Entity("referral")
export class Referral extends TenantRow {
  @Field(() => ReferralState, { description: "Where the referral stands." })
  @Column("text")
  state!: ReferralState;
  @Column("uuid")
  childId!: string;
  @Column("uuid", { nullable: true })
  entryId!: string | null;
  @Field(() => ReferralGroup, { name: "group", description: "Group in which the panel considers the child." })
  @Column("text")
  referralGroup!: ReferralGroup;
  /** Codes of the six criteria (AFC-68). */
  @Column("text", { array: true, name: "criteria" })
  criteriaCodes!: string[];
  @Column("uuid")
  serviceId!: string;
  @Column("uuid")
  referredBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was sent." })
  @Column("timestamptz", { default: () => "now()" })
  submittedAt!: Date;
  @Field(() => String, { nullable: true, description: "Other professionals who were spoken to first." })
  @Column("text", { nullable: true })
  spokeTo!: string | null;
  @Column("uuid", { nullable: true })
  signsOfSafetyNoteId!: string | null;
  @Column("uuid", { nullable: true })
  meetingId!: string | null;
  @Column("int", { default: 1 })
  version!: number;
}
