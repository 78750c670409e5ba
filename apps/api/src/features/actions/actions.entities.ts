import { ActionProgress, ActionState, type PlainDate } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Person, Service } from "../people/index.js";
import type { RegisterEntry } from "../register/index.js";

/** A task the panel agreed for a child, with an owner and a day. */
@ObjectType({ description: "A task agreed for a child, with its owner and the day it is due." })
@Entity("action")
export class Action extends TenantRow {
  @Column("uuid")
  entryId!: string;
  @Field(() => String, { description: "What is to be done." })
  @Column("text")
  text!: string;
  @Column("uuid", { nullable: true })
  ownerServiceId!: string | null;
  @Column("uuid", { nullable: true })
  ownerPersonId!: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it is due; null when the register did not say." })
  @Column("date", { default: "infinity" })
  dueOn!: PlainDate | null;
  @Column("uuid", { nullable: true })
  dueMeetingId!: string | null;
  @Field(() => ActionState, { description: "Open, completed or cancelled." })
  @Column("text", { default: ActionState.OPEN })
  state!: ActionState;
  @Field(() => ActionProgress, { nullable: true, description: "What its owner last said; null when nothing was said." })
  @Column("text", { nullable: true })
  progress!: ActionProgress | null;
  @Field(() => String, {
    nullable: true,
    description: "What came of it, in words, or why it was cancelled; null while it is open.",
  })
  @Column("text", { nullable: true })
  outcome!: string | null;
  @Column("uuid", { nullable: true })
  agreedMeetingId!: string | null;
  @Column("uuid", { nullable: true })
  agreedBy!: string | null;
  @Field(() => GraphQLDateTime, { description: "When it was agreed." })
  @Column("timestamptz", { default: () => "now()" })
  agreedAt!: Date;
  @Column("timestamptz", { nullable: true })
  updatedAt!: Date | null;
  @Column("timestamptz", { nullable: true })
  completedAt!: Date | null;
  @Field(() => Boolean, { description: "Came as free text from a spreadsheet, so owner or day may be missing." })
  @Column("boolean", { default: false })
  isFreeText!: boolean;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;

  /** Joined with every action that is read. */
  @Field(() => Service, { nullable: true, description: "Service that owns it." })
  ownerService!: Service | null;
  @Field(() => Person, { nullable: true, description: "Person who owns it; null when the whole service does." })
  ownerPerson!: Person | null;
  /** Read along with a list that asks for it. */
  entry?: RegisterEntry;
}

/** One dated progress line on an action. */
@ObjectType({ description: "One progress line on an action." })
@Entity("action_update")
export class ActionUpdate extends TenantRow {
  @Column("uuid")
  actionId!: string;
  @Field(() => ActionProgress, { description: "How it is going." })
  @Column("text")
  progress!: ActionProgress;
  @Field(() => String, { description: "What was said." })
  @Column("text")
  text!: string;
  @Column("uuid")
  madeBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was said." })
  @Column("timestamptz", { default: () => "now()" })
  madeAt!: Date;
}
