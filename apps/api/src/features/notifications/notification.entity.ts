import { AttemptChannel, NotificationState, NotificationUrgency, type PlainDate, Role } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** Somebody who must be told of what happened in a search (requirements E6, M14). */
@ObjectType({ description: "Somebody who must be told of what happened while looking for a child." })
@Entity("notification")
export class Notification extends TenantRow {
  @Column("uuid")
  enquiryId!: string;
  /** The line of the chronology that calls for it. */
  @Column("uuid")
  eventId!: string;
  @Column("text")
  eventCode!: string;
  /** Code of the procedure's rule. */
  @Column("text")
  ruleCode!: string;
  @Field(() => Role, { nullable: true, description: "Role here that is told; null for somebody outside." })
  @Column("text", { nullable: true })
  toRole!: Role | null;
  @Field(() => String, { description: "Who is told, in the words of the procedure." })
  @Column("text")
  toWords!: string;
  @Field(() => Role, { description: "Role that tells them." })
  @Column("text")
  byRole!: Role;
  @Field(() => NotificationUrgency, { description: "At once, or soon." })
  @Column("text")
  urgency!: NotificationUrgency;
  @Field(() => Boolean, { description: "They are told before anybody else." })
  @Column("boolean")
  isFirst!: boolean;
  /** Place in the order of telling. */
  @Column("int")
  rank!: number;
  @Field(() => String, { description: "What to tell them, and how." })
  @Column("text")
  says!: string;
  @Field(() => String, { description: "The clause that asks for it." })
  @Column("text")
  source!: string;
  @Field(() => NotificationState, { description: "Open, told, or settled without telling." })
  @Column("text", { default: NotificationState.OPEN })
  state!: NotificationState;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day they were told; null until then." })
  @Column("date", { nullable: true })
  toldOn!: PlainDate | null;
  @Field(() => AttemptChannel, { nullable: true, description: "How they were told; null until then." })
  @Column("text", { nullable: true })
  toldHow!: AttemptChannel | null;
  @Field(() => String, { nullable: true, description: "Who was told, by name or post; null until then." })
  @Column("text", { nullable: true })
  toldWhom!: string | null;
  @Field(() => String, { nullable: true, description: "What was said, or why nobody was told; null when nothing." })
  @Column("text", { nullable: true })
  note!: string | null;
  @Column("uuid", { nullable: true })
  settledBy!: string | null;
  @Field(() => GraphQLDateTime, { description: "When it was raised." })
  @Column("timestamptz", { default: () => "now()" })
  madeAt!: Date;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
