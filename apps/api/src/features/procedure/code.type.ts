import { Field, ObjectType } from "type-graphql";

/** One line of a list in the procedure. */
@ObjectType({ description: "One line of a list in the procedure, with its clause." })
export class Code {
  @Field(() => String, { description: "Its code." })
  code!: string;
  @Field(() => String, { description: "Its words." })
  label!: string;
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
}

/** The lines of a list with these codes; a code the list no longer has is shown as it is. */
export function codesOf(list: readonly Code[], codes: readonly string[]): Code[] {
  return codes.map((code) => list.find((line) => line.code === code) ?? { code, label: code, source: "" });
}
