import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** Somebody invited to one meeting for named items (AFC-128). */
@ObjectType({ description: "Somebody invited to a meeting for named items only." })
@Entity("guest")
export class Guest extends TenantRow {
  @Column("uuid")
  meetingId!: string;
  @Column("uuid")
  personId!: string;
  @Field(() => String, { description: "Why they were invited." })
  @Column("text")
  reason!: string;
  @Column("uuid")
  invitedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When they were invited." })
  @Column("timestamptz")
  invitedAt!: Date;
  @Column("uuid", { nullable: true })
  withdrawnBy!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the invitation was withdrawn; null while it stands.",
  })
  @Column("timestamptz", { nullable: true })
  withdrawnAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was withdrawn; null while it stands." })
  @Column("text", { nullable: true })
  withdrawnReason!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}

/** An item a guest is invited for. */
@Entity("guest_item")
export class GuestItem extends TenantRow {
  @Column("uuid")
  guestId!: string;
  @Column("uuid")
  itemId!: string;
}

/** That one person accepted the confidentiality notice of one meeting, with the words they were shown (AFC-132). */
@Entity("confidentiality_acceptance")
export class ConfidentialityAcceptance extends TenantRow {
  @Column("uuid")
  meetingId!: string;
  @Column("uuid")
  personId!: string;
  @Column("timestamptz")
  acceptedAt!: Date;
  /** The procedure and its version, whose words they are. */
  @Column("text")
  noticeVersion!: string;
  @Column("text")
  notice!: string;
}
