import { DisposalState, type PlainDate, RetentionClass } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** What is disposed of by two people: a child's record, or a referral that came to no child. */
export type DisposedClass = Extract<RetentionClass, "RECORD" | "RETURNED_REFERRAL">;

/** The child a disposal is about; null for a referral that came to none. */
export function childOf(disposal: Pick<Disposal, "childId" | "class">): string | null {
  return disposal.class === RetentionClass.RECORD ? disposal.childId : null;
}

/** The disposal of one child's record; once carried out, its certificate. */
@ObjectType({
  description: "The disposal of one child's record: proposed, declined, or carried out with its certificate.",
})
@Entity("disposal")
export class Disposal extends TenantRow {
  /** The child, or the referral that came to none. */
  @Column("uuid")
  childId!: string;
  @Field(() => RetentionClass, {
    description: "Which class of the schedule: a child's record, or a referral that came to no child.",
  })
  @Column("text", { default: RetentionClass.RECORD })
  class!: DisposedClass;
  @Field(() => String, {
    description: "References of the register entries and searches, or of the referral: the only name it has.",
  })
  @Column("text")
  reference!: string;
  @Field(() => PlainDateScalar, { description: "Day on which the time to keep it was over." })
  @Column("date")
  dueOn!: PlainDate;
  @Field(() => String, {
    nullable: true,
    description: "The ground in words, where one was asked for; gone with the record.",
  })
  @Column("text", { nullable: true })
  ground!: string | null;
  @Field(() => DisposalState, { description: "Where it stands." })
  @Column("text", { default: DisposalState.PROPOSED })
  state!: DisposalState;
  @Column("uuid")
  proposedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was proposed." })
  @Column("timestamptz", { default: () => "now()" })
  proposedAt!: Date;
  @Column("uuid", { nullable: true })
  leadApprovedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When the strategic lead approved it." })
  @Column("timestamptz", { nullable: true })
  leadApprovedAt!: Date | null;
  @Column("uuid", { nullable: true })
  officerApprovedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When the data protection officer approved it." })
  @Column("timestamptz", { nullable: true })
  officerApprovedAt!: Date | null;
  @Column("uuid", { nullable: true })
  declinedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was declined." })
  @Column("timestamptz", { nullable: true })
  declinedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why the record stays; null unless declined." })
  @Column("text", { nullable: true })
  declinedReason!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When the record was deleted." })
  @Column("timestamptz", { nullable: true })
  disposedAt!: Date | null;
  /** Rows removed, by table. */
  @Column("jsonb", { nullable: true })
  removed!: Record<string, number> | null;
  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of what was deleted: shows which rows they were, and tells nothing of them.",
  })
  @Column("text", { nullable: true })
  fingerprint!: string | null;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day on which the last backup that still holds the record is gone.",
  })
  @Column("date", { nullable: true })
  lastBackupOn!: PlainDate | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
