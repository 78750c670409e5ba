import {
  choicesOfWords,
  MutationForm,
  Page,
  RadiosField,
  SaveOrCancel,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { HOLD_REASONS } from "./words.js";

const PlaceHold = graphql(
  `mutation PlaceHold($input: PlaceHoldInput!) { placeHold(input: $input) { hold { id } userErrors { ...UserErrors } } }`,
  [UserErrors],
);

const { SUBJECT_ACCESS: _, ...BY_HAND } = HOLD_REASONS;

/** Holds a child's record from disposal; the hold of a subject access request places itself. */
export function PlaceHoldPage() {
  const done = useDone();
  const form = useMutationForm(PlaceHold, {
    payload: (data) => data.placeHold,
    onDone: () => done("/holds", "Hold placed."),
  });
  return (
    <Page title="Place a hold" back={{ to: "/holds", text: "Holds on records" }}>
      <MutationForm
        form={form}
        input={(values) => ({
          reference: values.text("reference"),
          reason: values.chosen<EnumOf<"HoldReason">>("reason", "Choose what the hold is for"),
          words: values.text("words"),
        })}
      >
        <TextField name="reference" label="Which child?" hint="Reference on the register or of an enquiry" width={20} />
        <RadiosField name="reason" label="What is the hold for?" choices={choicesOfWords(BY_HAND)} isSmall />
        <TextArea name="words" label="Why?" rows={2} />
        <SaveOrCancel text="Place the hold" isBusy={form.isSending} cancelTo="/holds" />
      </MutationForm>
    </Page>
  );
}
