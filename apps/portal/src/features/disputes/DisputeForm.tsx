import {
  type Choice,
  MutationForm,
  SaveOrCancel,
  SelectField,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";

const DisputeAccuracy = graphql(
  `
    mutation DisputeAccuracy($input: DisputeAccuracyInput!) {
      disputeAccuracy(input: $input) { dispute { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Says what somebody says is wrong. A fact is a record's id and the field of it, in one value: given, or one of the choices. */
export function DisputeForm(props: { choices: Choice[] | null; fact: string | null; backTo: string; said: string }) {
  const { choices, fact, backTo } = props;
  const done = useDone();
  const form = useMutationForm(DisputeAccuracy, {
    payload: (data) => data.disputeAccuracy,
    onDone: () => done(backTo, props.said),
  });
  return (
    <MutationForm
      form={form}
      input={(values) => {
        const chosen = fact ?? values.chosen<string>("field", "Choose what is wrong");
        const [recordId = "", field = ""] = chosen.split(" ");
        return {
          recordId,
          field,
          saidBy: values.text("saidBy"),
          shouldBe: values.text("shouldBe"),
          evidence: values.optional("evidence"),
        };
      }}
    >
      <p className="govuk-body">
        Nothing is written over. The record stays as it is and carries a mark until it is answered, and for good where
        it is not changed.
      </p>
      {choices && <SelectField name="field" label="What is wrong?" choices={choices} empty="Choose one" />}
      <TextField name="saidBy" label="Who says so?" hint="For example: the mother, by phone" width={30} />
      <TextArea name="shouldBe" label="What do they say it should be?" rows={3} />
      <TextArea name="evidence" label="What did they show for it? (optional)" rows={2} />
      <SaveOrCancel text="Record the dispute" isBusy={form.isSending} cancelTo={backTo} />
    </MutationForm>
  );
}
