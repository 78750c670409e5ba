import type { PlainDate } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** An agreement that something may be disclosed beyond the meeting; without one everything is confidential (AFC-132). */
@ObjectType({ description: "An agreement that something confidential may be disclosed: what, to whom, by whom." })
@Entity("disclosure")
export class Disclosure extends TenantRow {
  @Column("uuid", { nullable: true })
  entryId!: string | null;
  @Column("uuid", { nullable: true })
  meetingId!: string | null;
  @Field(() => String, { description: "What may be disclosed." })
  @Column("text")
  what!: string;
  @Field(() => String, { description: "To whom." })
  @Column("text")
  toWhom!: string;
  @Field(() => String, { description: "Who agreed to it." })
  @Column("text")
  agreedBy!: string;
  @Field(() => String, { description: "On what basis, in words." })
  @Column("text")
  basis!: string;
  @Field(() => PlainDateScalar, { description: "Day it was agreed." })
  @Column("date")
  agreedOn!: PlainDate;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day on which it holds; null when none was named.",
  })
  @Column("date", { nullable: true })
  untilOn!: PlainDate | null;
  @Column("uuid")
  recordedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was recorded." })
  @Column("timestamptz", { default: () => "now()" })
  recordedAt!: Date;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it was ended; null while it was not." })
  @Column("date", { nullable: true })
  endedOn!: PlainDate | null;
  @Column("uuid", { nullable: true })
  endedBy!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was ended; null while it was not." })
  @Column("text", { nullable: true })
  endedReason!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
