import { MinutesSectionKind, MinutesState } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** The minutes of one closed meeting: written from the record, edited, approved by the chair, published and locked. */
@ObjectType({ description: "The minutes of a meeting, section by section." })
@Entity("minutes")
export class Minutes extends TenantRow {
  @Column("uuid")
  meetingId!: string;
  @Field(() => MinutesState, { description: "Draft, approved by the chair, or published and locked." })
  @Column("text", { default: MinutesState.DRAFT })
  state!: MinutesState;
  @Field(() => GraphQLDateTime, { description: "When they were written from the record." })
  @Column("timestamptz", { default: () => "now()" })
  writtenAt!: Date;
  @Column("uuid", { nullable: true })
  askedBy!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the chair was asked to approve; null until then.",
  })
  @Column("timestamptz", { nullable: true })
  askedAt!: Date | null;
  @Column("uuid", { nullable: true })
  approvedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When they were approved; null until then." })
  @Column("timestamptz", { nullable: true })
  approvedAt!: Date | null;
  @Column("uuid", { nullable: true })
  publishedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When they were published; null until then." })
  @Column("timestamptz", { nullable: true })
  publishedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: "Fingerprint (SHA-256) of the text as it was published; null until then.",
  })
  @Column("text", { nullable: true })
  hash!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with an approval: every edit raises it." })
  @Column("int", { default: 1 })
  version!: number;
}

/** One section: what was made from the record, and what somebody wrote over it. */
@ObjectType({ description: "One section of the minutes." })
@Entity("minutes_section")
export class MinutesSection extends TenantRow {
  @Column("uuid")
  minutesId!: string;
  @Column("int")
  position!: number;
  @Field(() => MinutesSectionKind, { description: "What it is about." })
  @Column("text")
  kind!: MinutesSectionKind;
  @Field(() => String, {
    nullable: true,
    description: "The part it stands in, such as the children's group; null when it stands by itself.",
  })
  @Column("text", { nullable: true })
  part!: string | null;
  @Field(() => String, { description: "Its heading." })
  @Column("text")
  heading!: string;
  /** The child it is about. */
  @Column("uuid", { nullable: true })
  entryId!: string | null;
  @Field(() => String, { description: "The text made from the record; it stays beside what is written over it." })
  @Column("text")
  generatedText!: string;
  @Column("text", { nullable: true })
  editedText!: string | null;
  @Column("uuid", { nullable: true })
  editedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was last edited; null when it was not." })
  @Column("timestamptz", { nullable: true })
  editedAt!: Date | null;
  @Field(() => Int, { description: "Version read, to be sent back with an edit." })
  @Column("int", { default: 1 })
  version!: number;
}

/** What a published section should say, appended with author, day and reason (Q39). */
@ObjectType({ description: "A correction appended to a section of published minutes." })
@Entity("minutes_correction")
export class MinutesCorrection extends TenantRow {
  @Column("uuid")
  minutesId!: string;
  @Column("uuid")
  sectionId!: string;
  @Field(() => String, { description: "What the section should say." })
  @Column("text")
  text!: string;
  @Field(() => String, { description: "Why it was corrected." })
  @Column("text")
  reason!: string;
  @Column("uuid")
  madeBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was corrected." })
  @Column("timestamptz", { default: () => "now()" })
  madeAt!: Date;
}
