import { Link } from "react-router";
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
import { ADDRESS_PROTECTIONS } from "../../wording.js";
import { childAddress, useReference } from "./address.js";
import { ChildFormPage } from "./ChildFormPage.js";

const AddressPageQuery = graphql(`
  query AddressPage($reference: String!) {
    registerEntry(reference: $reference) {
      id
      child { id version firstName lastName addressProtection sensitiveDetails { hasAddressNote } }
    }
  }
`);

const ProtectAddress = graphql(
  `
    mutation ProtectAddress($input: ProtectAddressInput!) {
      protectAddress(input: $input) { child { id version addressProtection } entry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const CHOICES = [
  {
    value: "yes",
    text: "Yes, protect it",
    hint: "The address and what would give it away stay out of every list, snapshot and paper",
  },
  { value: "no", text: "No, it need not be protected" },
];

/** A person confirms whether a child's address is protected; a note in a file only asks the question. */
export function AddressPage() {
  const reference = useReference();
  const query = usePageQuery(AddressPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(ProtectAddress, {
    payload: (data) => data.protectAddress,
    onDone: () => done(childAddress(reference), "Decision about the address recorded."),
    onConflict: query.retry,
  });
  return (
    <ChildFormPage title="Decide whether the address is protected" query={query}>
      {({ child }) => (
        <>
          {child.sensitiveDetails?.hasAddressNote && (
            <Inset>
              A note says why. It is shown with the address, under{" "}
              <Link className="govuk-link" to={childAddress(reference, "sensitive")}>
                sensitive details
              </Link>
              .
            </Inset>
          )}
          <MutationForm
            form={form}
            input={(values) => ({
              childId: child.id,
              version: child.version,
              isProtected: values.chosen("isProtected", "Choose whether the address must be protected") === "yes",
              reason: values.text("reason"),
            })}
            conflict={{
              keepTheirsTo: childAddress(reference),
              lines: (sent) => [
                {
                  label: "Address",
                  theirs: ADDRESS_PROTECTIONS[child.addressProtection],
                  yours: ADDRESS_PROTECTIONS[sent.isProtected ? "PROTECTED" : "NONE"],
                },
              ],
            }}
          >
            <RadiosField
              name="isProtected"
              label="Must the address be protected?"
              choices={CHOICES}
              defaultValue={child.addressProtection === "PROTECTED" ? "yes" : null}
            />
            <TextArea name="reason" label="Why?" hint="Do not write the address here" limit={1000} />
            <SaveOrCancel text="Save the decision" isBusy={form.isSending} cancelTo={childAddress(reference)} />
          </MutationForm>
        </>
      )}
    </ChildFormPage>
  );
}
