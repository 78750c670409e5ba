import { useState } from "react";
import {
  Button,
  choicesOfCodes,
  DateField,
  MutationForm,
  RadiosField,
  SelectField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { SYSTEM_ACTS } from "../../wording.js";

const RecordSystemCheck = graphql(
  `
    mutation RecordSystemCheck($input: RecordSystemCheckInput!) {
      recordSystemCheck(input: $input) {
        enquiry { id systems { code latest { what onDay result } } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Records a check, flag or upload, and stays on the page for the next one. */
export function SystemForm(props: {
  reference: string;
  enquiryId: string;
  systems: readonly { code: string; label: string; can: readonly EnumOf<"SystemAct">[] }[];
}) {
  const { today } = useViewer();
  const done = useDone();
  const [saved, setSaved] = useState(0);
  const form = useMutationForm(RecordSystemCheck, {
    payload: (data) => data.recordSystemCheck,
    onDone: () => {
      setSaved((count) => count + 1);
      done(`/enquiries/${props.reference}/systems`, "Recorded.");
    },
  });
  const acts = (["CHECK", "FLAG", "UPLOAD"] as const).filter((act) =>
    props.systems.some(({ can }) => can.includes(act)),
  );
  return (
    <MutationForm
      key={saved}
      form={form}
      input={(values) => ({
        enquiryId: props.enquiryId,
        systemCode: values.chosen("systemCode", "Choose the system"),
        what: values.chosen<EnumOf<"SystemAct">>("what", "Choose what you did"),
        on: values.requiredDay("on", "Enter the day"),
        result: values.optional("result"),
      })}
    >
      <SelectField name="systemCode" label="Which system?" choices={choicesOfCodes(props.systems)} empty="Choose" />
      <RadiosField
        name="what"
        label="What did you do?"
        choices={acts.map((value) => ({ value, text: SYSTEM_ACTS[value] }))}
        isSmall
        isInline
      />
      <DateField name="on" label="When?" defaultValue={today} quickPicks={[{ text: "Today", day: today }]} />
      <TextArea name="result" label="What came of it?" hint="After a check, also when it showed nothing" rows={3} />
      <Button isBusy={form.isSending}>Record</Button>
    </MutationForm>
  );
}
