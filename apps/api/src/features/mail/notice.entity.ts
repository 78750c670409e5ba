import { NoticeKind, type PlainDate } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { byId } from "../people/index.js";

/** One thing one person was told about one record. */
@ObjectType({ description: "One thing one person was told, about this record." })
@Entity("notice")
export class Notice extends TenantRow {
  @Column("uuid")
  personId!: string;
  @Field(() => NoticeKind, { description: "What they were told." })
  @Column("text")
  kind!: NoticeKind;
  /** Name of the type the record belongs to. */
  @Column("text")
  entity!:
    | "Meeting"
    | "Action"
    | "CmeReferral"
    | "PathwayReferral"
    | "Person"
    | "EmergencyAccess"
    | "ConflictOfInterest";
  @Column("uuid")
  entityId!: string;
  /** The actions it is about, besides the record itself. */
  @Column("uuid", { array: true, default: "{}" })
  actionIds!: string[];
  @Field(() => GraphQLDateTime, { description: "When it was to be told." })
  @Column("timestamptz", { default: () => "now()" })
  madeAt!: Date;
  /** Day of the digest it goes into; null when it was told at once, or stands in the portal only. */
  @Column("date", { nullable: true })
  sendOn!: PlainDate | null;
  @Column("uuid", { nullable: true })
  mailId!: string | null;
}

/** Notices by id. */
export const noticesById = byId(Notice, "notice");
