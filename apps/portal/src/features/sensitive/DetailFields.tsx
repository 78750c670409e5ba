import { nameAt } from "../../design/form-at.js";
import type { FormValues } from "../../design/form-values.js";
import { choicesOfWords, DateField, RadiosField, TextArea, TextField } from "../../design/index.js";
import type { EnumOf } from "../../graphql.js";
import { SAFE_TO_CONTACT } from "../../wording.js";
import type { RevealedDetail } from "./reveal.js";

type Kind = EnumOf<"DetailKind">;

const WORDS: Record<Kind, { label: string; hint?: string }> = {
  ADDRESS: { label: "Address", hint: "With the postcode, if it is known" },
  CONTACT: { label: "How else to reach them", hint: "For example: through the school, mornings only" },
  HEALTH: { label: "What is known", hint: "What somebody who visits or finds a school place must know" },
  POLICE: {
    label: "What is known",
    hint: "Police, or the youth offending service: the worker, and what they are doing",
  },
};

/** The questions of one kind of detail, at their place on the page, filled with a detail that is put right. */
export function DetailFields({ kind, place, detail }: { kind: Kind; place: string; detail?: RevealedDetail }) {
  const at = (name: string) => nameAt(name, place);
  const words = <TextArea name={at("words")} {...WORDS[kind]} defaultValue={detail?.words} limit={2000} rows={4} />;
  return (
    <>
      {kind === "CONTACT" && (
        <>
          <TextField name={at("name")} label="Name" defaultValue={detail?.name} />
          <TextField
            name={at("relation")}
            label="Relation to the child"
            hint="For example: mother, emergency contact of the school"
            defaultValue={detail?.relation}
          />
          <TextField name={at("phone")} label="Telephone" width={20} defaultValue={detail?.phone} />
          <TextField name={at("email")} label="Email" type="email" defaultValue={detail?.email} />
          <RadiosField
            name={at("safeToContact")}
            label="Is it safe to contact them?"
            choices={choicesOfWords(SAFE_TO_CONTACT)}
            defaultValue={detail?.safeToContact ?? "UNKNOWN"}
            isSmall
          />
        </>
      )}
      {words}
      {kind === "ADDRESS" && (
        <>
          <DateField name={at("fromOn")} label="From, if known" defaultValue={detail?.fromOn ?? null} />
          <DateField name={at("untilOn")} label="Until, if known" defaultValue={detail?.untilOn ?? null} />
        </>
      )}
      <TextField name={at("toldBy")} label="Who said so?" defaultValue={detail?.toldBy} />
    </>
  );
}

/** What was answered to them. */
export function detailFrom(values: FormValues, place: string) {
  const text = (name: string) => values.optional(nameAt(name, place));
  return {
    ...{ words: text("words"), name: text("name"), relation: text("relation"), phone: text("phone") },
    ...{ email: text("email"), toldBy: text("toldBy") },
    safeToContact: values.maybe<EnumOf<"SafeToContact">>(nameAt("safeToContact", place)),
    ...{ fromOn: values.day(nameAt("fromOn", place)), untilOn: values.day(nameAt("untilOn", place)) },
  };
}
