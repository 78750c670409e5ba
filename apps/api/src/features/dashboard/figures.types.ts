import { type PlainDate, Population, ReferralGroup } from "@rome/procedure";
import { Field, Int, ObjectType } from "type-graphql";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

const HIDDEN = "null when it is fewer than the least number shown, or would give such a number away";

@ObjectType({ description: "How many children are in a group, for those who see figures only." })
export class GroupFigure {
  @Field(() => ReferralGroup, { description: "The group." })
  group!: ReferralGroup;
  @Field(() => String, { description: "Its name in words." })
  name!: string;
  @Field(() => Int, { nullable: true, description: `How many children; ${HIDDEN}.` })
  count!: number | null;
}

@ObjectType({ description: "How many children are in a population, for those who see figures only." })
export class PopulationFigure {
  @Field(() => Population, { description: "The population." })
  population!: Population;
  @Field(() => Int, { nullable: true, description: `How many children; ${HIDDEN}.` })
  count!: number | null;
}

@ObjectType({ description: "The register in figures that point at no child. A report stands for a week." })
export class ShownReport {
  @Field(() => PlainDateScalar, { description: "Day the figures were taken." })
  takenOn!: PlainDate;
  @Field(() => PlainDateScalar, { description: "First day on which they are taken again." })
  nextOn!: PlainDate;
  @Field(() => Int, { description: "The least number that is shown, and the least by which a figure moves." })
  least!: number;
  @Field(() => Int, { nullable: true, description: `Children on the register; ${HIDDEN}.` })
  onRegister!: number | null;
  @Field(() => [GroupFigure], { description: "By group." })
  byGroup!: GroupFigure[];
  @Field(() => [PopulationFigure], { description: "By population." })
  byPopulation!: PopulationFigure[];
  @Field(() => Int, { nullable: true, description: `Children without a plan; ${HIDDEN}.` })
  withoutPlan!: number | null;
  @Field(() => Int, { nullable: true, description: `Children nobody knows the whereabouts of; ${HIDDEN}.` })
  notLocated!: number | null;
  @Field(() => Int, { nullable: true, description: `Children who are being forgotten; ${HIDDEN}.` })
  forgotten!: number | null;
  @Field(() => Int, { nullable: true, description: `Open actions past their day; ${HIDDEN}.` })
  overdueActions!: number | null;
}
