import { DateField, type FormValues, TextField } from "../../../design/index.js";

/** What a meeting needs: its day, time, place and link. */
export function MeetingFields(props: {
  dayName: "heldOn" | "firstHeldOn";
  dayLabel: string;
  meeting?: { heldOn: string; startsAt: string; place: string; link: string | null };
}) {
  return (
    <>
      <DateField name={props.dayName} label={props.dayLabel} defaultValue={props.meeting?.heldOn} />
      <TextField
        name="startsAt"
        label="Starts at"
        type="time"
        width={5}
        defaultValue={props.meeting?.startsAt ?? "09:30"}
      />
      <TextField name="place" label="Place" width={30} defaultValue={props.meeting?.place} />
      <TextField
        name="link"
        label="Link to join from elsewhere (optional)"
        type="url"
        defaultValue={props.meeting?.link}
      />
    </>
  );
}

/** Time, place and link as the API takes them. */
export function readPlace(values: FormValues): { startsAt: string; place: string; link: string | null } {
  return { startsAt: values.text("startsAt"), place: values.text("place"), link: values.optional("link") };
}
