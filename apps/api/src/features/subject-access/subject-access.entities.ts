import {
  ItemDecision,
  type PlainDate,
  RequestChannel,
  Requester,
  SubjectAccessState,
  WithholdGround,
} from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** A request for a copy of what is held about a child (UK GDPR, article 15). */
@ObjectType({ description: "A request for a copy of what is held about a child." })
@Entity("subject_access_request")
export class SubjectAccessRequest extends TenantRow {
  @Field(() => String, { description: "The request's own reference." })
  @Column("text")
  reference!: string;
  @Column("uuid")
  childId!: string;
  @Field(() => SubjectAccessState, { description: "Where the request stands." })
  @Column("text", { default: SubjectAccessState.RECEIVED })
  state!: SubjectAccessState;
  @Field(() => Requester, { description: "Who asks: the child, a parent, a solicitor." })
  @Column("text")
  requester!: Requester;
  @Field(() => String, { description: "Name of who asks." })
  @Column("text")
  requesterName!: string;
  @Field(() => RequestChannel, { description: "How the request came in." })
  @Column("text")
  channel!: RequestChannel;
  @Field(() => String, { description: "Why they may ask for this child." })
  @Column("text")
  entitlement!: string;
  @Field(() => String, {
    nullable: true,
    description:
      "What was found about the child's own understanding, which counts, not the age; null when not recorded.",
  })
  @Column("text", { nullable: true })
  understanding!: string | null;
  @Field(() => String, { nullable: true, description: "What they ask for; null when it is everything." })
  @Column("text", { nullable: true })
  wanted!: string | null;
  @Field(() => PlainDateScalar, { description: "Day the request was received, by anybody of the authority." })
  @Column("date")
  receivedOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which they were asked to show who they are." })
  @Column("date", { nullable: true })
  identityAskedOn!: PlainDate | null;
  @Field(() => String, { nullable: true, description: "What they were asked for." })
  @Column("text", { nullable: true })
  identityAsked!: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was known who they are." })
  @Column("date", { nullable: true })
  identityShownOn!: PlainDate | null;
  @Field(() => String, { nullable: true, description: "What was seen, in words; no copy is kept." })
  @Column("text", { nullable: true })
  identitySeen!: string | null;
  @Field(() => Int, { description: "Further months the answer may take." })
  @Column("int", { default: 0 })
  furtherMonths!: number;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which the time was made longer." })
  @Column("date", { nullable: true })
  extendedOn!: PlainDate | null;
  @Field(() => String, { nullable: true, description: "Why more time is needed." })
  @Column("text", { nullable: true })
  extensionReason!: string | null;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day by which an answer is due; null while identity is awaited.",
  })
  @Column("date", { default: "infinity" })
  dueOn!: PlainDate | null;
  @Column("uuid")
  recordedBy!: string;
  @Column("timestamptz")
  recordedAt!: Date;
  @Column("uuid", { nullable: true })
  collectedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When everything held was last brought together." })
  @Column("timestamptz", { nullable: true })
  collectedAt!: Date | null;
  @Column("uuid", { nullable: true })
  endedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was released, refused or withdrawn." })
  @Column("timestamptz", { nullable: true })
  endedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was refused or withdrawn." })
  @Column("text", { nullable: true })
  endedReason!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}

/** One thing found for a request, as it read when it was brought together. */
@ObjectType({ description: "One thing found for a request, as it read when it was brought together." })
@Entity("subject_access_item")
export class SubjectAccessItem extends TenantRow {
  @Column("uuid")
  requestId!: string;
  @Column("int")
  position!: number;
  @Field(() => String, { description: "Which part of the register it comes from, by its code." })
  @Column("text")
  source!: string;
  @Column("uuid")
  rowId!: string;
  @Field(() => String, { description: "What it is, and of when." })
  @Column("text")
  heading!: string;
  @Field(() => String, { description: "What it says, a line for each thing held." })
  @Column("text")
  content!: string;
  @Field(() => [String], { description: "Words in it that seem to be about somebody else: suggested to be taken out." })
  @Column("text", { array: true, default: "{}" })
  suggested!: string[];
  /** Other children it leads to or names. */
  @Column("uuid", { array: true, default: "{}" })
  concerns!: string[];
  @Field(() => ItemDecision, { nullable: true, description: "What was decided; null until it is." })
  @Column("text", { nullable: true })
  decision!: ItemDecision | null;
  @Field(() => [String], { description: "Words that are taken out." })
  @Column("text", { array: true, default: "{}" })
  redactions!: string[];
  @Field(() => WithholdGround, { nullable: true, description: "Ground on which it is kept back." })
  @Column("text", { nullable: true })
  ground!: WithholdGround | null;
  @Field(() => String, { nullable: true, description: "Why it is kept back." })
  @Column("text", { nullable: true })
  reason!: string | null;
  @Column("uuid", { nullable: true })
  decidedBy!: string | null;
  @Column("timestamptz", { nullable: true })
  decidedAt!: Date | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}

/** What was released: its fingerprint for good, its text for as long as it is kept to be fetched. */
@ObjectType({ description: "The copy that was released, and its fingerprint." })
@Entity("subject_access_copy")
export class SubjectAccessCopy extends TenantRow {
  @Column("uuid")
  requestId!: string;
  @Field(() => String, { description: "Fingerprint (SHA-256) of what was released." })
  @Column("text")
  hash!: string;
  @Column("uuid")
  releasedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was released." })
  @Column("timestamptz")
  releasedAt!: Date;
  @Field(() => PlainDateScalar, { description: "Last day on which it can be fetched here." })
  @Column("date")
  keptUntil!: PlainDate;
  @Column("uuid", { nullable: true })
  fetchedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was first fetched; null while it was not." })
  @Column("timestamptz", { nullable: true })
  fetchedAt!: Date | null;
  @Column("int", { default: 1 })
  version!: number;
}
