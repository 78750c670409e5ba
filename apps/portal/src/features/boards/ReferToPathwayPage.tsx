import { useParams } from "react-router";
import {
  ChildCaption,
  DateField,
  formatDay,
  MutationForm,
  QueryPage,
  RadiosField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { SaveOrCancel } from "../../design/SaveOrCancel.js";
import { graphql } from "../../graphql.js";

const ReferToPathwayPageQuery = graphql(`
  query ReferToPathwayPage($reference: String!) {
    registerEntry(reference: $reference) { id viewerCanEdit child { firstName lastName } }
    procedure { key boards { code label meets heardThrough } }
    usualReturnDay
    nextMeeting { id heldOn }
  }
`);

const ReferToPathway = graphql(
  `
    mutation ReferToPathway($input: ReferToPathwayInput!) {
      referToPathway(input: $input) { referral { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Sends a child to another panel: which, what it is asked, and by when the child is back. */
export function ReferToPathwayPage() {
  const { reference = "" } = useParams();
  const query = usePageQuery(ReferToPathwayPageQuery, { reference }, { isFresh: true });
  const address = `/children/${encodeURIComponent(reference)}`;
  const done = useDone();
  const form = useMutationForm(ReferToPathway, {
    payload: (data) => data.referToPathway,
    onDone: () => done(address, "Sent to the other panel. The child stays on the register."),
  });
  return (
    <QueryPage
      title={`${reference} – Send to another panel`}
      heading={() => "Send to another panel"}
      query={query}
      show={(data) => (data.registerEntry?.viewerCanEdit ? { ...data, entry: data.registerEntry } : null)}
      caption={({ entry }) => <ChildCaption child={entry.child} reference={reference} />}
      back={{ to: address, text: reference }}
    >
      {({ entry, procedure, usualReturnDay, nextMeeting }) => (
        <MutationForm
          form={form}
          input={(values) => ({
            entryId: entry.id,
            board: values.chosen("board", "Choose the panel"),
            reason: values.text("reason"),
            returnOn: values.day("returnOn"),
          })}
        >
          <RadiosField
            name="board"
            label="Which panel?"
            choices={procedure.boards.map(({ code, label, meets, heardThrough }) => {
              const says = [
                meets && `Meets: ${meets.toLowerCase()}`,
                heardThrough && `answers through ${heardThrough.replace(/^The /, "the ")}`,
              ].filter(Boolean);
              return { value: code, text: label, ...(says.length > 0 ? { hint: says.join(", ") } : {}) };
            })}
            isSmall
          />
          <TextArea name="reason" label="What is it asked to do?" rows={3} />
          <DateField
            name="returnOn"
            label="By when is the child back?"
            hint={
              usualReturnDay
                ? `Leave empty for ${formatDay(usualReturnDay)}, the panel after next. On that day the child is on the agenda by itself`
                : "On that day the child is on the agenda by itself"
            }
            quickPicks={nextMeeting ? [{ text: "Next panel", day: nextMeeting.heldOn }] : []}
          />
          <SaveOrCancel text="Send to that panel" isBusy={form.isSending} cancelTo={address} />
        </MutationForm>
      )}
    </QueryPage>
  );
}
