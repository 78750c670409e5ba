import { DateField, Details, type FormValues, TextField } from "../../design/index.js";

/** When and with whom something happened; folded away, because it is mostly now. */
export function WhenFields({ asksWithWhom = true }: { asksWithWhom?: boolean }) {
  return (
    <Details summary={asksWithWhom ? "With whom, or not today?" : "Not today?"}>
      {asksWithWhom && <TextField name="withWhom" label="Who did you speak or write to?" />}
      <DateField name="on" label="Day" hint="Leave empty for today" />
      <TextField name="at" label="Time" type="time" width={10} />
    </Details>
  );
}

/** The answers to these questions, as the API takes them. */
export function readWhen(values: FormValues) {
  return { on: values.day("on"), at: values.optional("at"), withWhom: values.optional("withWhom") };
}
