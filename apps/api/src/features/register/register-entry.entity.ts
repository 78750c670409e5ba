import { EntryStatus, LocationStatus, type PlainDate, type Population, ReferralGroup } from "@rome/procedure";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import type { Action } from "../actions/index.js";
import { Child } from "../children/index.js";
import type { SignsOfSafetyNote } from "../notes/index.js";
import { School, Service } from "../people/index.js";

/** One child's place on the ROME register, from being added to being removed. */
@ObjectType({ description: "One child's line on the register." })
@Entity("register_entry")
export class RegisterEntry extends TenantRow {
  @Field(() => String, {
    description: "Public reference: the only thing of a child that stands in mails, addresses and titles.",
  })
  @Column("text")
  reference!: string;
  @Column("uuid")
  childId!: string;
  @Field(() => EntryStatus, { description: "Where the entry stands." })
  @Column("text")
  status!: EntryStatus;
  @Column("text", { nullable: true })
  boroughCode!: string | null;
  @Field(() => ReferralGroup, {
    nullable: true,
    name: "group",
    description: "Group in which the panel considers the child; null until known.",
  })
  @Column("text", { nullable: true })
  referralGroup!: ReferralGroup | null;
  /** Kept for filters and counts; what is shown is worked out from the facts. */
  @Column("text", { nullable: true })
  population!: Population | null;
  @Column("date", { nullable: true })
  populationUntil!: PlainDate | null;
  @Field(() => LocationStatus, {
    nullable: true,
    description: "Whether it is known where the child is; null when nobody has said.",
  })
  @Column("text", { nullable: true })
  locationStatus!: LocationStatus | null;
  @Field(() => Boolean, { nullable: true, description: "On the roll of a school; null when not known." })
  @Column("boolean", { nullable: true })
  onRoll!: boolean | null;
  @Column("uuid", { nullable: true })
  schoolId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Team responsible for the child's education where it is not a school.",
  })
  @Column("text", { nullable: true })
  responsibleTeam!: string | null;
  @Column("text", { nullable: true })
  provisionTypeCode!: string | null;
  @Field(() => Float, { nullable: true, description: "Hours of education a week; 0 is none, null is not known." })
  @Column("numeric", { nullable: true })
  hoursPerWeek!: number | null;
  @Column("numeric", { nullable: true })
  planHoursNow!: number | null;
  @Column("numeric", { nullable: true })
  planTargetHours!: number | null;
  @Column("date", { nullable: true })
  planReviewOn!: PlainDate | null;
  @Field(() => String, { nullable: true, description: "Why the child is at risk or missing, in words." })
  @Column("text", { nullable: true })
  reason!: string | null;
  @Column("text", { array: true, default: "{}" })
  reasonCodes!: string[];
  @Column("text", { array: true, default: "{}" })
  purposeCodes!: string[];
  @Field(() => PlainDateScalar, { description: "Day the child was added to the register." })
  @Column("date")
  dateAdded!: PlainDate;
  @Column("uuid", { nullable: true })
  addedBy!: string | null;
  @Column("timestamptz", { default: () => "now()" })
  addedAt!: Date;
  @Column("uuid", { nullable: true })
  leadServiceId!: string | null;
  @Field(() => String, { nullable: true, description: "Person who leads for the child." })
  @Column("text", { nullable: true })
  leadProfessional!: string | null;
  @Column("uuid", { nullable: true })
  dataProviderId!: string | null;
  @Field(() => Int, { description: "Number of open actions." })
  @Column("int", { default: 0 })
  openActionCount!: number;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Earliest day an open action is due; null when none has a day.",
  })
  @Column("date", { default: "infinity" })
  nextActionDueOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day the panel last discussed the child." })
  @Column("date", { nullable: true })
  lastDiscussedOn!: PlainDate | null;
  @Column("uuid", { nullable: true })
  lastDiscussedMeetingId!: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day from which the child comes back to the panel." })
  @Column("date", { nullable: true })
  reviewOn!: PlainDate | null;
  @Column("uuid", { nullable: true })
  previousEntryId!: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day the child left the register; null while on it." })
  @Column("date", { nullable: true })
  removedOn!: PlainDate | null;
  @Column("text", { nullable: true })
  voidReason!: string | null;
  @Column("uuid", { nullable: true })
  voidProposedBy!: string | null;
  @Column("timestamptz", { nullable: true })
  voidProposedAt!: Date | null;
  @Column("uuid", { nullable: true })
  voidConfirmedBy!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;

  /** Joined with every entry that is read. */
  @Field(() => Child, { description: "The child." })
  child!: Child;
  @Field(() => School, { nullable: true, description: "School; null when none is known." })
  school!: School | null;
  @Field(() => Service, { nullable: true, description: "Service accountable for moving the case forward." })
  leadService!: Service | null;
  @Field(() => Service, { nullable: true, description: "Service that gave the information." })
  dataProvider!: Service | null;

  /** Read with every entry; false before the first circulation. */
  @Field(() => Boolean, { description: "Was added after the newest circulation." })
  isNewSinceCirculation!: boolean;

  /** The name of its borough; read with the whole entry only. */
  boroughName?: string | null;

  /** Read along with a list that asks for them. */
  openActions?: Action[];
  latestSignsOfSafety?: SignsOfSafetyNote | null;
  signsOfSafety?: SignsOfSafetyNote[];
}
