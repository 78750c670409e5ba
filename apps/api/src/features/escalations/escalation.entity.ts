import { EscalationState, type PlainDate } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** An unmet action passed to a named level (AFC-119, AFC-124). */
@ObjectType({ description: "An unmet action passed to a named level." })
@Entity("escalation")
export class Escalation extends TenantRow {
  @Column("uuid")
  actionId!: string;
  /** Code of the pack's ladder. */
  @Column("text", { name: "level" })
  levelCode!: string;
  @Field(() => String, { description: "To whom it went." })
  @Column("text")
  toWhom!: string;
  @Field(() => String, { description: "Why it was escalated." })
  @Column("text")
  reason!: string;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day by which an answer is asked for." })
  @Column("date", { nullable: true })
  replyBy!: PlainDate | null;
  @Field(() => EscalationState, { description: "Open or answered." })
  @Column("text", { default: EscalationState.OPEN })
  state!: EscalationState;
  @Field(() => Boolean, { description: "The register climbed this rung by itself, on the day the procedure gives." })
  @Column("boolean", { name: "by_itself", default: false })
  isByItself!: boolean;
  @Column("uuid")
  raisedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was escalated." })
  @Column("timestamptz", { default: () => "now()" })
  raisedAt!: Date;
  @Field(() => String, { nullable: true, description: "The answer; null until there is one." })
  @Column("text", { nullable: true })
  answer!: string | null;
  @Column("uuid", { nullable: true })
  answeredBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was answered." })
  @Column("timestamptz", { nullable: true })
  answeredAt!: Date | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
