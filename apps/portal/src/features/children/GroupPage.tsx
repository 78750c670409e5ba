import {
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
import { childAddress, useReference } from "./address.js";
import { ChildFormPage } from "./ChildFormPage.js";

const GroupPageQuery = graphql(`
  query GroupPage($reference: String!) {
    registerEntry(reference: $reference) { id version group groupName child { firstName lastName } }
    procedure { groups { group number name } }
  }
`);

const ChangeReferralGroup = graphql(
  `
    mutation ChangeReferralGroup($input: ChangeReferralGroupInput!) {
      changeReferralGroup(input: $input) { entry { id version group } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Moves the child to another of the three groups, with the reason. */
export function GroupPage() {
  const reference = useReference();
  const query = usePageQuery(GroupPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(ChangeReferralGroup, {
    payload: (data) => data.changeReferralGroup,
    onDone: () => done(childAddress(reference), "Referral group changed."),
    onConflict: query.retry,
  });
  return (
    <ChildFormPage title="Change the referral group" query={query}>
      {(entry, { procedure }) => (
        <MutationForm
          form={form}
          input={(values) => ({
            entryId: entry.id,
            version: entry.version,
            group: values.chosen<EnumOf<"ReferralGroup">>("group", "Choose a referral group"),
            reason: values.text("reason"),
          })}
          conflict={{
            keepTheirsTo: childAddress(reference),
            lines: (sent) => [
              {
                label: "Referral group",
                theirs: entry.groupName ?? "",
                yours: procedure.groups.find((one) => one.group === sent.group)?.name ?? "",
              },
            ],
          }}
        >
          <RadiosField
            name="group"
            label="Referral group"
            choices={procedure.groups.map((one) => ({ value: one.group, text: `${one.number}. ${one.name}` }))}
            defaultValue={entry.group}
          />
          <TextArea name="reason" label="Why is the group changed?" limit={1000} />
          <SaveOrCancel text="Change group" isBusy={form.isSending} cancelTo={childAddress(reference)} />
        </MutationForm>
      )}
    </ChildFormPage>
  );
}
