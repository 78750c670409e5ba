import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** A part of a child's page in a meeting that somebody can be at. */
export const MeetingField = { DECISION: "DECISION", DISCUSSION: "DISCUSSION", ACTION: "ACTION" } as const;
export type MeetingField = (typeof MeetingField)[keyof typeof MeetingField];

/** Where one person was last seen in a meeting. A person is here for as long as their page says so. */
@Entity("meeting_presence")
export class MeetingPresence extends TenantRow {
  @Column("uuid")
  meetingId!: string;
  @Column("uuid")
  personId!: string;
  @Column("uuid", { nullable: true })
  itemId!: string | null;
  @Column("text", { nullable: true })
  field!: MeetingField | null;
  @Column("timestamptz")
  seenAt!: Date;
}
