import { RemovalState } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** A proposal to take a child off the register: the panel decides, then the strategic lead approves (AFC-23). */
@ObjectType({ description: "A proposal to take a child off the register." })
@Entity("removal_request")
export class RemovalRequest extends TenantRow {
  @Column("uuid")
  entryId!: string;
  @Field(() => RemovalState, { description: "Where the proposal stands." })
  @Column("text", { default: RemovalState.PROPOSED })
  state!: RemovalState;
  @Column("text")
  outcomeCode!: string;
  @Field(() => String, { description: "Why the child should leave the register." })
  @Column("text")
  reason!: string;
  @Column("uuid")
  proposedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was proposed." })
  @Column("timestamptz", { default: () => "now()" })
  proposedAt!: Date;
  /** Meeting on whose agenda it stands, and which decided it. */
  @Column("uuid", { nullable: true })
  meetingId!: string | null;
  @Field(() => String, { nullable: true, description: "What the panel said; null until it decided." })
  @Column("text", { nullable: true })
  panelDecision!: string | null;
  @Column("uuid", { nullable: true })
  decidedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When the panel decided." })
  @Column("timestamptz", { nullable: true })
  decidedAt!: Date | null;
  /** Attendance rows of those present when the panel decided. */
  @Column("uuid", { array: true, default: "{}" })
  presentIds!: string[];
  @Column("uuid", { nullable: true })
  approvedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When the strategic lead approved." })
  @Column("timestamptz", { nullable: true })
  approvedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why the strategic lead declined; null unless declined." })
  @Column("text", { nullable: true })
  declinedReason!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
