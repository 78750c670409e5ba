import { useState } from "react";
import { RadiosField, TextField } from "../../design/index.js";

/**
 * Why something hidden is to be shown: one of the usual reasons, and words where none of them says it. A short form asks
 * for words only then.
 */
export function ReasonFields(props: {
  reasons: readonly { code: string; label: string; asksWords: boolean }[];
  defaultValue?: string;
  isShort?: boolean;
}) {
  const { reasons, defaultValue = null, isShort = false } = props;
  const [chosen, setChosen] = useState(defaultValue);
  const asksWords = reasons.some((reason) => reason.asksWords && reason.code === chosen);
  return (
    <>
      <RadiosField
        name="reasonCode"
        label="Why do you need to see it?"
        choices={reasons.map(({ code, label }) => ({ value: code, text: label }))}
        defaultValue={defaultValue}
        onChoose={setChosen}
        isSmall
      />
      {(asksWords || !isShort) && (
        <TextField
          name="reason"
          label="In your own words"
          hint="Needed when none of the reasons fits. Do not write an address or a number here"
        />
      )}
    </>
  );
}
