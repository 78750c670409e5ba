import {
  CheckboxesField,
  choicesOf,
  choicesOfWords,
  MutationForm,
  RadiosField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { SaveOrCancel } from "../../design/SaveOrCancel.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { SAFETY_PLAN_MODES } from "../../wording.js";
import { ONE_WORRY_A_LINE } from "../worries/index.js";
import { childAddress, useReference } from "./address.js";
import { ChildFormPage } from "./ChildFormPage.js";

const RecordSignsPageQuery = graphql(`
  query RecordSignsPage($reference: String!) {
    registerEntry(reference: $reference) {
      id
      child { firstName lastName }
      fullCase { latestSignsOfSafety { workingWell concerns childView parentView needsToHappen mode teams { id } } }
    }
    services { id name }
  }
`);

const RecordSignsOfSafety = graphql(
  `
    mutation RecordSignsOfSafety($input: RecordSignsOfSafetyInput!) {
      recordSignsOfSafety(input: $input) { signsOfSafetyNote { id } entry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Writes the Signs of Safety anew, starting from the last writing, which is kept. */
export function RecordSignsPage() {
  const reference = useReference();
  const query = usePageQuery(RecordSignsPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const back = childAddress(reference, "signs-of-safety");
  const form = useMutationForm(RecordSignsOfSafety, {
    payload: (data) => data.recordSignsOfSafety,
    onDone: () => done(back, "Signs of Safety recorded."),
  });
  return (
    <ChildFormPage title="Record Signs of Safety" query={query} backTo="signs-of-safety">
      {(entry, { services }) => {
        const last = entry.fullCase?.latestSignsOfSafety;
        return (
          <MutationForm
            form={form}
            keptAs={{ kind: "signsOfSafety", subjectId: entry.id }}
            input={(values) => ({
              entryId: entry.id,
              workingWell: values.text("workingWell"),
              concerns: values.text("concerns"),
              childView: values.optional("childView"),
              parentView: values.optional("parentView"),
              needsToHappen: values.text("needsToHappen"),
              teamIds: values.all("teamIds"),
              mode: values.maybe<EnumOf<"SafetyPlanMode">>("mode"),
            })}
          >
            <TextArea name="workingWell" label="What is working well?" defaultValue={last?.workingWell} limit={5000} />
            <TextArea
              name="concerns"
              label="What are we worried about?"
              hint={ONE_WORRY_A_LINE}
              defaultValue={last?.concerns}
              limit={5000}
            />
            <TextArea
              name="childView"
              label="What does the child say?"
              defaultValue={last?.childView}
              rows={3}
              limit={5000}
            />
            <TextArea
              name="parentView"
              label="What does the parent say?"
              defaultValue={last?.parentView}
              rows={3}
              limit={5000}
            />
            <TextArea
              name="needsToHappen"
              label="What needs to happen?"
              defaultValue={last?.needsToHappen}
              limit={5000}
            />
            <RadiosField
              name="mode"
              label="What is the plan for?"
              choices={choicesOfWords(SAFETY_PLAN_MODES)}
              defaultValue={last?.mode}
              isSmall
            />
            <CheckboxesField
              name="teamIds"
              label="Which teams must work together?"
              choices={choicesOf(services)}
              defaultValues={last?.teams.map((team) => team.id)}
              isSmall
            />
            <SaveOrCancel text="Record Signs of Safety" isBusy={form.isSending} cancelTo={back} />
          </MutationForm>
        );
      }}
    </ChildFormPage>
  );
}
