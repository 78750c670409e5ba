import { AttemptResult, type PlainDate, Side } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** One line of an enquiry's chronology; never changed, corrected by a further line (AFC-73, CAM-42, CSP-21, Q39). */
@ObjectType({ description: "One thing that was done or learned while looking for the child." })
@Entity("chronology_entry")
export class ChronologyEntry extends TenantRow {
  @Column("uuid")
  enquiryId!: string;
  /** An EventCode or a step of the pack. */
  @Field(() => String, { description: "Code of what happened." })
  @Column("text")
  code!: string;
  /** A channel, a checklist row, a system, a clock or an outcome. */
  @Field(() => String, { nullable: true, description: "Code of what it was about; null when it needs none." })
  @Column("text", { nullable: true })
  subject!: string | null;
  @Field(() => PlainDateScalar, { description: "Day it happened." })
  @Column("date")
  onDay!: PlainDate;
  @Field(() => String, { nullable: true, description: "Time of day (HH:MM); null when not noted." })
  @Column("time", { nullable: true })
  atTime!: string | null;
  @Field(() => Side, { description: "Written by the school or by the authority." })
  @Column("text")
  side!: Side;
  @Field(() => String, { nullable: true, description: "Who was spoken to or written to." })
  @Column("text", { nullable: true })
  withWhom!: string | null;
  @Field(() => String, { nullable: true, description: "Number rung, or address visited or written to." })
  @Column("text", { nullable: true })
  tried!: string | null;
  @Field(() => AttemptResult, { nullable: true, description: "What came of trying to make contact." })
  @Column("text", { nullable: true })
  result!: AttemptResult | null;
  @Field(() => Boolean, { description: "It is there in writing." })
  @Column("boolean", { default: false })
  inWriting!: boolean;
  @Field(() => String, { nullable: true, description: "What was learned or decided." })
  @Column("text", { nullable: true })
  note!: string | null;
  @Field(() => String, { nullable: true, description: "Risks weighed before a visit." })
  @Column("text", { nullable: true })
  riskAssessment!: string | null;
  @Column("uuid", { nullable: true })
  documentId!: string | null;
  @Column("uuid", { nullable: true })
  correctsId!: string | null;
  /** Worked out when read: a further line corrects this one. */
  @Field(() => Boolean, { description: "A later line corrects this one." })
  isCorrected!: boolean;
  @Column("uuid")
  recordedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was written down." })
  @Column("timestamptz", { default: () => "now()" })
  recordedAt!: Date;
}
