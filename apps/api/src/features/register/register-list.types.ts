import { EntryStatus, Population, ReferralGroup } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Borough } from "../people/index.js";
import { RegisterEntry } from "./register-entry.entity.js";

/** The orders in which the register can be read. */
export const RegisterSort = {
  NEXT_ACTION_DUE: "NEXT_ACTION_DUE",
  NAME: "NAME",
  DATE_ADDED: "DATE_ADDED",
  REFERENCE: "REFERENCE",
} as const;
export type RegisterSort = (typeof RegisterSort)[keyof typeof RegisterSort];
registerEnumType(RegisterSort, { name: "RegisterSort", description: "The order of the register." });

@InputType({ description: "Which children to show. What is left out does not narrow the list." })
export class RegisterFilter {
  @Field(() => ReferralGroup, { nullable: true, description: "Only this group." })
  group?: ReferralGroup | null;
  @Field(() => String, { nullable: true, description: "Only this borough, by code." })
  borough?: string | null;
  @Field(() => Population, { nullable: true, description: "Only this population." })
  population?: Population | null;
  @Field(() => ID, { nullable: true, description: "Only this lead service." })
  leadServiceId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only this school." })
  schoolId?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Only children with an action past its day." })
  overdue?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Only children with no open action and no reduced-hours plan." })
  noPlan?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Only children whose address a note asks not to share, until a person has decided.",
  })
  addressToConfirm?: boolean | null;
  @Field(() => EntryStatus, {
    nullable: true,
    description: "Only this status; entries on the register now when left out.",
  })
  status?: EntryStatus | null;
  @Field(() => String, { nullable: true, description: "Name, reference or UPN that holds this text." })
  text?: string | null;
}

@ObjectType({ description: "How many children are in a group." })
export class GroupCount {
  @Field(() => ReferralGroup, { description: "The group." })
  group!: ReferralGroup;
  @Field(() => String, { description: "Its name in words." })
  name!: string;
  @Field(() => Int, { description: "How many children." })
  count!: number;
}

@ObjectType({ description: "How many children are in a population." })
export class PopulationCount {
  @Field(() => Population, { description: "The population." })
  population!: Population;
  @Field(() => Int, { description: "How many children." })
  count!: number;
}

@ObjectType({ description: "How many children live in a borough." })
export class BoroughCount {
  @Field(() => Borough, { description: "The borough." })
  borough!: Borough;
  @Field(() => Int, { description: "How many children." })
  count!: number;
}

@ObjectType({ description: "Counts of the children the filter leaves." })
export class RegisterCounts {
  @Field(() => Int, { description: "All of them." })
  total!: number;
  @Field(() => [GroupCount], { description: "By group." })
  byGroup!: GroupCount[];
  @Field(() => [PopulationCount], { description: "By population." })
  byPopulation!: PopulationCount[];
  @Field(() => [BoroughCount], { description: "By borough." })
  byBorough!: BoroughCount[];
  @Field(() => Int, { description: "With an action past its day." })
  overdue!: number;
  @Field(() => Int, { description: "With no open action and no reduced-hours plan." })
  noPlan!: number;
}

@ObjectType({ description: "One page of the register." })
export class RegisterEntryConnection extends connectionOf(RegisterEntry, "RegisterEntry") {
  /** The filter the page was read with, so that counts can be read when asked for. */
  filter?: RegisterFilter;
}
