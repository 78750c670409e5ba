import { MeetingState, type PlainDate } from "@rome/procedure";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** One sitting of the panel. */
@ObjectType({ description: "One meeting of the panel." })
@Entity("panel_meeting")
export class Meeting extends TenantRow {
  @Field(() => PlainDateScalar, { description: "Day of the meeting." })
  @Column("date")
  heldOn!: PlainDate;
  @Field(() => String, { description: "Time it starts, in London, as 09:30." })
  @Column("text")
  startsAt!: string;
  @Field(() => String, { description: "Where it is held." })
  @Column("text")
  place!: string;
  @Field(() => String, { nullable: true, description: "Link to join from elsewhere." })
  @Column("text", { nullable: true })
  link!: string | null;
  @Field(() => MeetingState, { description: "Where the meeting stands." })
  @Column("text", { default: MeetingState.SCHEDULED })
  state!: MeetingState;
  @Field(() => Boolean, { description: "Called as an emergency meeting." })
  @Column("boolean", { default: false })
  isEmergency!: boolean;
  @Field(() => String, { nullable: true, description: "Why it was cancelled; null unless it was." })
  @Column("text", { nullable: true })
  cancelledReason!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was moved; null unless it was." })
  @Column("text", { nullable: true })
  movedReason!: string | null;
  @Column("uuid", { nullable: true })
  lateAgreedBy!: string | null;
  @Column("timestamptz", { nullable: true })
  lateAgreedAt!: Date | null;
  @Column("text", { nullable: true })
  lateReason!: string | null;
  @Column("timestamptz", { nullable: true })
  openedAt!: Date | null;
  @Column("timestamptz", { nullable: true })
  closedAt!: Date | null;
  /** Grows with every move and with the cancellation: calendars keep the highest. */
  @Column("int", { default: 0 })
  invitationSequence!: number;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
