import { Field, Float, ObjectType } from "type-graphql";
import { Service } from "../people/index.js";
import { RegisterEntry } from "./register-entry.entity.js";

@ObjectType({ description: "A child on the register who may be the one you asked for." })
export class CloseMatch {
  @Field(() => String, { description: "Reference of the entry." })
  reference!: string;
  @Field(() => Service, { nullable: true, description: "Its lead service; null when none is named." })
  leadService!: Service | null;
  @Field(() => Float, { description: "How alike they are, from 0 to 1." })
  likeness!: number;
  @Field(() => String, { description: "What is alike and what is not, in words." })
  why!: string;
  @Field(() => RegisterEntry, { nullable: true, description: "The entry; null when you may not see it." })
  entry!: RegisterEntry | null;
}

@ObjectType({ description: "Whether a child is on the register, told as deep as you may see." })
export class KnownAnswer {
  @Field(() => Boolean, { description: "The child is on the register." })
  isKnown!: boolean;
  @Field(() => Service, {
    nullable: true,
    description: "The lead service; null when the child is not known or none is named.",
  })
  leadService!: Service | null;
  @Field(() => String, { nullable: true, description: "Reference of the entry; null when you may not see it." })
  reference!: string | null;
  @Field(() => RegisterEntry, { nullable: true, description: "The entry; null when you may not see it." })
  entry!: RegisterEntry | null;
  @Field(() => String, {
    nullable: true,
    description: "Whom to ask about a record that is kept from you; null when none is.",
  })
  askName!: string | null;
  @Field(() => [CloseMatch], {
    description:
      "Children who may be the same, most alike first; empty when you may only ask whether a child is known.",
  })
  closeMatches!: CloseMatch[];
}

@ObjectType({ description: "A child who is being forgotten." })
export class ForgottenChild {
  @Field(() => RegisterEntry, { description: "The entry." })
  entry!: RegisterEntry;
  @Field(() => [String], { description: "Why, in words." })
  why!: readonly string[];
}
