import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Code } from "../procedure/index.js";

/** Kinds of answer. */
export const AnswerType = {
  TEXT: "TEXT",
  LONG_TEXT: "LONG_TEXT",
  DATE: "DATE",
  YES_NO: "YES_NO",
  CHOICE: "CHOICE",
  EMAIL: "EMAIL",
  PHONE: "PHONE",
} as const;
export type AnswerType = (typeof AnswerType)[keyof typeof AnswerType];
registerEnumType(AnswerType, { name: "AnswerType", description: "What kind of answer a question of a form takes." });

@ObjectType({ description: "When a question of a form is asked." })
export class AskedWhen {
  @Field(() => String, { description: "The other question, by code." })
  field!: string;
  @Field(() => String, { description: "The answer that calls for this one." })
  is!: string;
}

@ObjectType({ description: "One question of a form." })
export class ReferralFormField {
  @Field(() => String, { description: "Its code, under which the answer is sent." })
  code!: string;
  @Field(() => String, { description: "The question." })
  label!: string;
  @Field(() => String, { nullable: true, description: "What helps to answer it; null when nothing is needed." })
  hint!: string | null;
  @Field(() => AnswerType, { description: "What kind of answer it takes." })
  type!: AnswerType;
  @Field(() => [Code], { description: "What there is to choose from; empty for other kinds of answer." })
  choices!: readonly Code[];
  @Field(() => Boolean, { description: "It must be answered." })
  isRequired!: boolean;
  @Field(() => Boolean, { description: "It is asked for each child of the form." })
  isPerChild!: boolean;
  @Field(() => AskedWhen, { nullable: true, description: "Asked only then; null when it is always asked." })
  when!: AskedWhen | null;
}

@ObjectType({ description: "A form with which the authority is told about children." })
export class ReferralForm {
  @Field(() => String, { description: "Its code." })
  code!: string;
  @Field(() => String, { description: "Its name." })
  label!: string;
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
  @Field(() => Boolean, { description: "Not printed in the procedure: drafted here, for the authority to approve." })
  isDraft!: boolean;
  @Field(() => Boolean, { description: "One form for several children of a household." })
  takesSeveralChildren!: boolean;
  @Field(() => Boolean, {
    description: "Once accepted the child is looked for; a form that only informs does not start that.",
  })
  opensEnquiry!: boolean;
  @Field(() => [ReferralFormField], { description: "Its questions, in order." })
  fields!: readonly ReferralFormField[];
}

@ObjectType({ description: "One answer of a form, in words." })
export class GivenAnswer {
  @Field(() => String, { description: "The question, by code." })
  field!: string;
  @Field(() => String, { description: "The question." })
  label!: string;
  @Field(() => String, { description: "The answer as it was sent; empty while it is hidden." })
  value!: string;
  @Field(() => String, { description: "The answer in words; “Hidden” while it is hidden." })
  words!: string;
  @Field(() => Boolean, {
    description: "It is an address, a contact, or about health or police: ask to be shown it, with a reason.",
  })
  isHidden!: boolean;
}
