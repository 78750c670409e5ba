import { AddressProtection, SafeToContact } from "@rome/procedure";
import { Field, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { ChronologyEntry } from "../chronology/index.js";
import { Code } from "../procedure/index.js";

@ObjectType({ description: "One page of a chronology." })
export class ChronologyEntryConnection extends connectionOf(ChronologyEntry, "ChronologyEntry") {}

@ObjectType({ description: "What to know before anyone rings or calls on the family." })
export class BeforeYouRing {
  @Field(() => String, { nullable: true, description: "Language an interpreter is needed for; null when none is." })
  interpreter!: string | null;
  @Field(() => SafeToContact, { description: "Whether it is safe to ring or write to the family." })
  safeToContact!: SafeToContact;
  @Field(() => String, { nullable: true, description: "What else to know; null when nothing is noted." })
  contactNote!: string | null;
  @Field(() => AddressProtection, { description: "Whether the child's address must not be shared." })
  addressProtection!: AddressProtection;
}

@ObjectType({ description: "A step of the authority's own procedure that you may record." })
export class RecordableStep extends Code {
  @Field(() => Boolean, { description: "It is asked whether it is there in writing." })
  asksInWriting!: boolean;
  @Field(() => Boolean, { description: "It is asked with whom it was." })
  asksWithWhom!: boolean;
  @Field(() => Boolean, { description: "A document belongs to it." })
  asksDocument!: boolean;
}
