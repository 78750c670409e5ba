import {
  AgendaItemKind,
  AgendaItemState,
  type DecisionBasis,
  type Pathway,
  type PlainDate,
  type ReferralGroup,
} from "@rome/procedure";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** One child on the agenda of one meeting, with what the panel decided. */
@ObjectType({ description: "One child on the agenda of a meeting." })
@Entity("agenda_item")
export class AgendaItem extends TenantRow {
  @Column("uuid")
  meetingId!: string;
  @Column("uuid")
  entryId!: string;
  @Field(() => AgendaItemKind, { description: "Why the child is on the agenda." })
  @Column("text")
  kind!: AgendaItemKind;
  @Field(() => String, { description: "Why the child is on the agenda, in words." })
  @Column("text")
  why!: string;
  @Field(() => AgendaItemState, { description: "Whether the item is listed, discussed or deferred." })
  @Column("text", { default: AgendaItemState.LISTED })
  state!: AgendaItemState;
  @Field(() => Boolean, { description: "It came after the circulation, so it stands apart, discussed or not (Q22)." })
  @Column("boolean", { default: false })
  isLate!: boolean;
  @Field(() => Int, { description: "Its place within its group." })
  @Column("int")
  position!: number;
  @Column("text", { nullable: true })
  decisionText!: string | null;
  @Column("text", { nullable: true })
  decisionGroup!: ReferralGroup | null;
  @Column("text", { nullable: true })
  decisionBasis!: DecisionBasis | null;
  @Column("uuid", { nullable: true })
  leadServiceId!: string | null;
  @Column("text", { array: true, default: "{}" })
  pathways!: Pathway[];
  @Column("date", { nullable: true })
  reviewOn!: PlainDate | null;
  @Column("text", { nullable: true })
  vulnerability!: string | null;
  @Column("uuid", { nullable: true })
  decidedBy!: string | null;
  @Column("timestamptz", { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why the item was put off; null unless it was." })
  @Column("text", { nullable: true })
  deferredReason!: string | null;
  /** Why the child was taken off by hand. The row stays, hidden, so that the draft does not put the child on again. */
  @Column("text", { nullable: true })
  takenOffReason!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
