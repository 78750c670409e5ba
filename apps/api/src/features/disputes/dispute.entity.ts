import { DisputeState } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** Something in a child's record that somebody says is wrong (UK GDPR, article 16). Nothing is written over by it. */
@ObjectType({ description: "Something in a child's record that somebody says is wrong." })
@Entity("dispute")
export class Dispute extends TenantRow {
  @Column("uuid")
  childId!: string;
  @Column("uuid", { nullable: true })
  entryId!: string | null;
  /** Kind of record: a key of DISPUTABLE. */
  @Column("text")
  record!: string;
  @Column("uuid")
  recordId!: string;
  @Field(() => String, { description: "Which field of the record." })
  @Column("text")
  field!: string;
  @Field(() => String, { nullable: true, description: "What the record said when it was disputed." })
  @Column("text", { nullable: true })
  saidThen!: string | null;
  @Field(() => String, { description: "What it should say, in their words." })
  @Column("text")
  shouldBe!: string;
  @Field(() => String, { description: "Who says so." })
  @Column("text")
  saidBy!: string;
  @Field(() => String, { nullable: true, description: "What was shown for it; null when nothing was." })
  @Column("text", { nullable: true })
  evidence!: string | null;
  @Field(() => DisputeState, { description: "Open, corrected, or refused with a reason." })
  @Column("text", { default: DisputeState.OPEN })
  state!: DisputeState;
  @Column("uuid")
  recordedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was recorded." })
  @Column("timestamptz")
  recordedAt!: Date;
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
