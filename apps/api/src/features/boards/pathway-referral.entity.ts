import { PathwayReferralState, type PlainDate } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** A child of the register sent to another panel, with the day by which the child is back (AFC-115, AFC-116, AFC-130). */
@ObjectType({ description: "A child of the register sent to another panel, and by when the child is back." })
@Entity("pathway_referral")
export class PathwayReferral extends TenantRow {
  @Column("uuid")
  entryId!: string;
  @Column("uuid", { nullable: true })
  meetingId!: string | null;
  /** Code of the pack's boards. */
  @Column("text", { name: "board" })
  boardCode!: string;
  @Field(() => String, { description: "What the other panel is asked to do." })
  @Column("text")
  reason!: string;
  @Field(() => PathwayReferralState, { description: "Sent, accepted, back with an outcome, or withdrawn." })
  @Column("text", { default: PathwayReferralState.SENT })
  state!: PathwayReferralState;
  @Field(() => PlainDateScalar, { description: "Day the child was sent to it." })
  @Column("date")
  sentOn!: PlainDate;
  @Column("uuid")
  sentBy!: string;
  @Column("timestamptz", { default: () => "now()" })
  sentAt!: Date;
  @Field(() => PlainDateScalar, { description: "Day by which the child is back with this panel." })
  @Column("date")
  returnOn!: PlainDate;
  @Field(() => String, {
    nullable: true,
    description: "What it answered, or why the referral was withdrawn; null until then.",
  })
  @Column("text", { nullable: true })
  answer!: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day of its last answer; null until there is one." })
  @Column("date", { nullable: true })
  answeredOn!: PlainDate | null;
  @Column("uuid", { nullable: true })
  answeredBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When the answer was recorded; null until it was." })
  @Column("timestamptz", { nullable: true })
  answeredAt!: Date | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
