import type { PackCode } from "@rome/procedure";
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

/** A line with what leaves something open in the document. */
@ObjectType({ description: "A line of the procedure, with the document's own words where they leave something open." })
export class ProcedureLine extends Code {
  @Field(() => String, { nullable: true, description: "The words as the document prints them." })
  asPrinted!: string | null;
  @Field(() => String, { nullable: true, description: "How they were understood, and why." })
  decision!: string | null;
}

/** A line of a pack with the document's own words, or null where they leave nothing open. */
export function lineOf({ code, label, source, asPrinted, decision }: PackCode): ProcedureLine {
  return { code, label, source, asPrinted: asPrinted ?? null, decision: decision ?? null };
}

/** The lines of a list with these codes; a code the list no longer has is shown as it is. */
export function codesOf(list: readonly Code[], codes: readonly string[]): Code[] {
  return codes.map((code) => list.find((line) => line.code === code) ?? { code, label: code, source: "" });
}
