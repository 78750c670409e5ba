import {
  Inset,
  MutationForm,
  RadiosField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { SaveOrCancel } from "../../design/SaveOrCancel.js";
import { graphql } from "../../graphql.js";
import { childAddress, useReference } from "./address.js";
import { ChildFormPage } from "./ChildFormPage.js";

const ProposeRemovalPageQuery = graphql(`
  query ProposeRemovalPage($reference: String!) {
    registerEntry(reference: $reference) { id version status openActionCount child { firstName lastName } }
    procedure { removalOutcomes { code label source } }
  }
`);

const ProposeRemoval = graphql(
  `
    mutation ProposeRemoval($input: ProposeRemovalInput!) {
      proposeRemoval(input: $input) { removalRequest { id } entry { id version status } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Proposes to take the child off the register; the panel decides and the strategic lead approves. */
export function ProposeRemovalPage() {
  const reference = useReference();
  const query = usePageQuery(ProposeRemovalPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(ProposeRemoval, {
    payload: (data) => data.proposeRemoval,
    onDone: () => done(childAddress(reference), "Removal proposed. It goes to the next panel."),
    onConflict: query.retry,
  });
  return (
    <ChildFormPage title="Propose removal from the register" query={query}>
      {(entry, { procedure }) => (
        <>
          <Inset>
            The panel decides at its next meeting. Then the strategic lead, who cannot be you, approves. Until then the
            child stays on the register.
          </Inset>
          <MutationForm
            form={form}
            input={(values) => ({
              entryId: entry.id,
              version: entry.version,
              outcome: values.chosen("outcome", "Choose why the child can come off the register"),
              reason: values.text("reason"),
            })}
            conflict={{ keepTheirsTo: childAddress(reference), lines: () => [] }}
          >
            <RadiosField
              name="outcome"
              label="Why can the child come off the register?"
              hint={[...new Set(procedure.removalOutcomes.map((one) => one.source))].join("; ")}
              choices={procedure.removalOutcomes.map((one) => ({ value: one.code, text: one.label }))}
            />
            <TextArea name="reason" label="What has been arranged, and how is it known?" limit={2000} />
            <SaveOrCancel text="Propose removal" isBusy={form.isSending} cancelTo={childAddress(reference)} />
          </MutationForm>
        </>
      )}
    </ChildFormPage>
  );
}
