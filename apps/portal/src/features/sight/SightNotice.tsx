import { Link } from "react-router";
import {
  Button,
  FormattedDate,
  Inset,
  MutationForm,
  UserErrors,
  useDone,
  useMutationForm,
  WarningText,
} from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

/** What decides whether a reader is told that the record is restricted. */
export const SightNoticeEntry = graphql(`
  fragment SightNoticeEntry on RegisterEntry {
    reference
    child {
      access { restriction { id readers { name } liftAskedBy { name } } }
      viewerEmergencyAccess { id version endsAt viewerCanEnd }
    }
  }
`);

const EndEmergencyAccess = graphql(
  `
    mutation EndEmergencyAccess($input: EndEmergencyAccessInput!) {
      endEmergencyAccess(input: $input) { access { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Says above a record that it is restricted, or that it is open in an emergency and until when. */
export function SightNotice(props: { entry: FragmentOf<typeof SightNoticeEntry> }) {
  const { reference, child } = readFragment(SightNoticeEntry, props.entry);
  const { access, viewerEmergencyAccess: emergency } = child;
  return (
    <>
      {access?.restriction && (
        <Inset>
          Restricted record. May see it: {access.restriction.readers.map(({ name }) => name).join(", ")}.{" "}
          {access.restriction.liftAskedBy && `${access.restriction.liftAskedBy.name} asked to lift it. `}
          <Link className="govuk-link" to={`/children/${encodeURIComponent(reference)}/access`}>
            Who may see this record
          </Link>
        </Inset>
      )}
      {emergency && <OpenNow emergency={emergency} />}
    </>
  );
}

function OpenNow({ emergency }: { emergency: { id: string; version: number; endsAt: string } }) {
  const done = useDone();
  const form = useMutationForm(EndEmergencyAccess, {
    payload: (data) => data.endEmergencyAccess,
    onDone: () => done("/", "Closed. You no longer see this record."),
  });
  return (
    <>
      <WarningText>
        You opened this restricted record in an emergency. It closes at <FormattedDate at={emergency.endsAt} />.
      </WarningText>
      <MutationForm
        form={form}
        input={() => ({ accessId: emergency.id, version: emergency.version })}
        label="Close this record again"
      >
        <Button look="secondary" isBusy={form.isSending}>
          I no longer need it: close it now
        </Button>
      </MutationForm>
    </>
  );
}
