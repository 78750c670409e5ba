import { PaperKind, PaperState } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** One paper of a meeting: the papers as they were circulated, or a supplement to them. What it says never changes. */
@ObjectType({ description: "One paper of a meeting: what was circulated, or a supplement to it." })
@Entity("meeting_paper")
export class MeetingPaper extends TenantRow {
  @Column("uuid")
  meetingId!: string;
  @Column("uuid")
  snapshotId!: string;
  @Field(() => PaperKind, { description: "The papers, or a supplement." })
  @Column("text")
  kind!: PaperKind;
  @Field(() => Int, { description: "Number of the supplement; 0 for the papers themselves." })
  @Column("int")
  number!: number;
  @Field(() => String, { nullable: true, description: "Why a supplement was issued; null for the papers themselves." })
  @Column("text", { nullable: true })
  reason!: string | null;
  @Field(() => String, { description: "Fingerprint of what it says, and of the register's copy it rests on." })
  @Column("text")
  hash!: string;
  @Column("uuid")
  madeBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was issued." })
  @Column("timestamptz", { default: () => "now()" })
  madeAt!: Date;
  @Field(() => PaperState, { description: "How far it has been made." })
  @Column("text", { default: PaperState.WAITING })
  state!: PaperState;
  @Column("int", { default: 0 })
  attempts!: number;
  @Column("timestamptz", { nullable: true })
  claimedAt!: Date | null;
  /** Fingerprint of the page as it was made; null until all of it is there. */
  @Column("text", { nullable: true })
  htmlHash!: string | null;
  @Field(() => Int, { nullable: true, description: "Pages when printed; null until a PDF is there." })
  @Column("int", { nullable: true })
  pages!: number | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it and every copy was ready; null until then." })
  @Column("timestamptz", { nullable: true })
  readyAt!: Date | null;
}
