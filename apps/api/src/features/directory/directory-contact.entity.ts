import { DirectoryKind } from "@rome/procedure";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** How to reach an agency or another authority about a missing child (CAM-08, SUF-74). */
@ObjectType({ description: "An agency or another authority, what it does, and how to reach it." })
@Entity("directory_contact")
export class DirectoryContact extends TenantRow {
  @Field(() => DirectoryKind, { description: "An agency, or another authority." })
  @Column("text")
  kind!: DirectoryKind;
  /** Code of the procedure's list; null for a contact that people added. */
  @Column("text", { nullable: true })
  code!: string | null;
  @Field(() => String, { description: "Its name." })
  @Column("text")
  name!: string;
  @Field(() => String, { nullable: true, description: "What it is to do; null when not written." })
  @Column("text", { nullable: true })
  responsibility!: string | null;
  @Field(() => String, { nullable: true, description: "Whom to ask for there; null when not written." })
  @Column("text", { nullable: true })
  contactRole!: string | null;
  @Field(() => String, { nullable: true, description: "Telephone number; null when not known." })
  @Column("text", { nullable: true })
  phone!: string | null;
  @Field(() => String, { nullable: true, description: "Email address; null when not known." })
  @Column("text", { nullable: true })
  email!: string | null;
  @Field(() => String, { nullable: true, description: "Postal address; null when not known." })
  @Column("text", { nullable: true })
  address!: string | null;
  @Column("boolean", { default: true })
  isActive!: boolean;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
