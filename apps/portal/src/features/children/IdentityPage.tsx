import { MutationForm, UserErrors, useDone, useMutationForm, usePageQuery } from "../../design/index.js";
import { SaveOrCancel } from "../../design/SaveOrCancel.js";
import { graphql } from "../../graphql.js";
import { childAddress, useReference } from "./address.js";
import { ChildFormPage } from "./ChildFormPage.js";
import { IdentityFields, readIdentity } from "./IdentityFields.js";

const IdentityPageQuery = graphql(`
  query IdentityPage($reference: String!) {
    registerEntry(reference: $reference) {
      id
      child {
        id
        version
        firstName
        lastName
        formerNames
        dateOfBirth
        sex
        upn
        hasEhcp
        isLookedAfter
        isOnChildProtectionPlan
      }
    }
  }
`);

const CorrectChild = graphql(
  `
    mutation CorrectChild($input: CorrectChildInput!) {
      correctChild(input: $input) { child { id version } entry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Puts right who the child is; what it said before stays in the timeline. */
export function IdentityPage() {
  const reference = useReference();
  const query = usePageQuery(IdentityPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(CorrectChild, {
    payload: (data) => data.correctChild,
    onDone: () => done(childAddress(reference), "Identity put right."),
    onConflict: query.retry,
  });
  return (
    <ChildFormPage title="Change the child’s identity" query={query}>
      {({ child }) => (
        <MutationForm
          form={form}
          input={(values) => ({ childId: child.id, version: child.version, ...readIdentity(values) })}
          conflict={{
            keepTheirsTo: childAddress(reference),
            lines: (sent) => [
              {
                label: "Name",
                theirs: `${child.firstName} ${child.lastName}`,
                yours: `${sent.firstName} ${sent.lastName}`,
              },
              { label: "Date of birth", theirs: child.dateOfBirth, yours: sent.dateOfBirth },
              { label: "UPN", theirs: child.upn ?? "", yours: sent.upn ?? "" },
            ],
          }}
        >
          <IdentityFields child={child} />
          <SaveOrCancel text="Save identity" isBusy={form.isSending} cancelTo={childAddress(reference)} />
        </MutationForm>
      )}
    </ChildFormPage>
  );
}
