import { CalendarDayKind, type PlainDate } from "@rome/procedure";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** One half of a term, of one school or of every school of the authority. */
@ObjectType("HalfTerm", { description: "One half of a term, first to last day." })
@Entity("half_term")
export class HalfTermRow extends TenantRow {
  /** Null for the whole authority. */
  @Column("uuid", { nullable: true })
  schoolId!: string | null;
  @Field(() => String, { description: "Its name, such as First half of the autumn term." })
  @Column("text")
  name!: string;
  @Field(() => String, { description: "The term it is half of, such as 2026-27 autumn." })
  @Column("text")
  term!: string;
  @Field(() => PlainDateScalar, { description: "Its first day." })
  @Column("date")
  startsOn!: PlainDate;
  @Field(() => PlainDateScalar, { description: "Its last day." })
  @Column("date")
  endsOn!: PlainDate;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}

/** A day on which schools or offices are closed, or a bank holiday that the table does not have right. */
@ObjectType({ description: "A day that counts differently: INSET, a closure, or a bank holiday added or taken out." })
@Entity("calendar_day")
export class CalendarDay extends TenantRow {
  /** Null for the whole authority. */
  @Column("uuid", { nullable: true })
  schoolId!: string | null;
  @Field(() => PlainDateScalar, { description: "The day." })
  @Column("date")
  onDay!: PlainDate;
  @Field(() => CalendarDayKind, { description: "What it is." })
  @Column("text")
  kind!: CalendarDayKind;
  @Field(() => String, { description: "Why, in a few words; shown where a date says which days did not count." })
  @Column("text")
  name!: string;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}

/** How many hours the authority's officers work on a day (Q7). */
@Entity("office_hours")
export class OfficeHours extends TenantRow {
  @Column("numeric", { default: 7.4 })
  hoursADay!: number;
  @Column("int", { default: 1 })
  version!: number;
}
