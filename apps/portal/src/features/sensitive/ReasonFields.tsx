import { RadiosField, TextField } from "../../design/index.js";

/** Why something hidden is to be shown: one of the usual reasons, and words where none of them says it. */
export function ReasonFields(props: {
  reasons: readonly { code: string; label: string; asksWords: boolean }[];
  defaultValue?: string;
}) {
  return (
    <>
      <RadiosField
        name="reasonCode"
        label="Why do you need to see it?"
        choices={props.reasons.map(({ code, label, asksWords }) => ({
          value: code,
          text: label,
          ...(asksWords && { hint: "Say which below" }),
        }))}
        defaultValue={props.defaultValue ?? null}
        isSmall
      />
      <TextField
        name="reason"
        label="In your own words"
        hint="Needed when none of the reasons fits. Do not write an address or a number here"
      />
    </>
  );
}
