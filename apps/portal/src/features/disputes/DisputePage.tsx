import { useParams, useSearchParams } from "react-router";
import {
  MutationForm,
  QueryPage,
  SaveOrCancel,
  SelectField,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { childAddress } from "./address.js";

const DisputePageQuery = graphql(`
  query DisputePage($reference: String!) {
    registerEntry(reference: $reference) {
      id
      viewerCanDispute
      child { id }
      fullCase { latestSignsOfSafety { id } }
    }
  }
`);

const DisputeAccuracy = graphql(
  `
    mutation DisputeAccuracy($input: DisputeAccuracyInput!) {
      disputeAccuracy(input: $input) { dispute { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

type Entry = NonNullable<ResultOf<typeof DisputePageQuery>["registerEntry"]>;

/** What can be disputed of the child and the line, as one list: the record and its field in one value. */
function choicesOf(entry: Entry) {
  const child = [
    ["firstName", "First name"],
    ["lastName", "Family name"],
    ["formerNames", "Former names"],
    ["dateOfBirth", "Date of birth"],
    ["sex", "Sex"],
    ["upn", "Unique pupil number"],
    ["hasEhcp", "Education, health and care plan"],
    ["isLookedAfter", "In the authority’s care"],
    ["isOnChildProtectionPlan", "Child protection plan"],
  ].map(([field, text]) => ({ value: `${entry.child.id} ${field}`, text: text ?? "" }));
  const line = [
    ["schoolId", "School"],
    ["onRoll", "On the roll of a school"],
    ["hoursPerWeek", "Hours of education a week"],
    ["locationStatus", "Whether the child is located"],
    ["responsibleTeam", "Responsible team"],
    ["reason", "Reason for being on the register"],
  ].map(([field, text]) => ({ value: `${entry.id} ${field}`, text: text ?? "" }));
  const note = entry.fullCase?.latestSignsOfSafety;
  const signs = note
    ? [
        ["workingWell", "Signs of Safety: what is working well"],
        ["concerns", "Signs of Safety: what we are concerned about"],
        ["childView", "Signs of Safety: the child’s view"],
        ["parentView", "Signs of Safety: the parent’s view"],
        ["needsToHappen", "Signs of Safety: what needs to happen"],
      ].map(([field, text]) => ({ value: `${note.id} ${field}`, text: text ?? "" }))
    : [];
  return [...child, ...line, ...signs];
}

/** Records that somebody says a fact is wrong. A note is chosen by the link beside it. */
export function DisputePage() {
  const { reference = "" } = useParams();
  const [params] = useSearchParams();
  const note = params.get("note");
  const query = usePageQuery(DisputePageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const back = childAddress(reference);
  const form = useMutationForm(DisputeAccuracy, {
    payload: (data) => data.disputeAccuracy,
    onDone: () =>
      done(back, "Recorded. The mark “Accuracy disputed” stands beside it, and the data protection officer answers."),
  });
  return (
    <QueryPage
      title={`${reference} – Something is wrong`}
      heading={() => "Somebody says this is wrong"}
      caption={() => reference}
      query={query}
      show={(data) => data.registerEntry}
      back={{ to: back, text: reference }}
    >
      {(entry) => (
        <MutationForm
          form={form}
          input={(values) => {
            const [recordId = "", field = ""] = (note ?? values.chosen<string>("field", "Choose what is wrong")).split(
              " ",
            );
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
            Nothing is written over. The record stays as it is and carries a mark until it is answered, and for good
            where it is not changed.
          </p>
          {note === null && <SelectField name="field" label="What is wrong?" choices={choicesOf(entry)} />}
          <TextField name="saidBy" label="Who says so?" hint="For example: the mother, by phone" width={30} />
          <TextArea name="shouldBe" label="What do they say it should be?" rows={3} />
          <TextArea name="evidence" label="What did they show for it? (optional)" rows={2} />
          <SaveOrCancel text="Record the dispute" isBusy={form.isSending} cancelTo={back} />
        </MutationForm>
      )}
    </QueryPage>
  );
}
