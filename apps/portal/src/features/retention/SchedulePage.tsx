import { Link } from "react-router";
import {
  Button,
  Details,
  FormattedDate,
  MutationForm,
  QueryPage,
  Section,
  Table,
  Tag,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { WHEN_OVER } from "../../wording.js";
import { RetentionTabs } from "./RetentionTabs.js";

const SchedulePageQuery = graphql(`
  query RetentionSchedulePage {
    retentionSchedule {
      id
      version
      signedAt
      signedBy { id name }
      viewerCanSign
      viewerCanChange
      backupDays
      classes { class what inWords from over decision }
    }
  }
`);

const Sign = graphql(
  `
    mutation SignRetentionSchedule($input: SignRetentionScheduleInput!) {
      signRetentionSchedule(input: $input) { schedule { id version signedAt } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

type Schedule = ResultOf<typeof SchedulePageQuery>["retentionSchedule"];

/** How long each class of records is kept, and whether that is signed. */
export function SchedulePage() {
  const query = usePageQuery(SchedulePageQuery, {}, { isFresh: true });
  return (
    <QueryPage title="Retention schedule" query={query} show={(data) => data.retentionSchedule} isWide>
      {(schedule) => (
        <>
          <RetentionTabs current="/retention" />
          <Standing schedule={schedule} />
          <Classes schedule={schedule} />
          <p className="govuk-body">
            A disposal is complete when the last backup that holds the record is gone: {schedule.backupDays} days later.
            A record under a hold stays, whatever the schedule says.
          </p>
          {schedule.viewerCanSign && <SignForm version={schedule.version} retry={query.retry} />}
          <Section heading="Where the times come from">
            {schedule.classes.map((row) => (
              <Details key={row.class} summary={row.what}>
                <p className="govuk-body">{row.decision}</p>
              </Details>
            ))}
          </Section>
        </>
      )}
    </QueryPage>
  );
}

function Standing({ schedule }: { schedule: Schedule }) {
  if (!schedule.signedAt)
    return (
      <p className="govuk-body">
        <Tag colour="yellow">Not signed</Tag> Nothing is disposed of until the data protection officer signs these
        times.
      </p>
    );
  return (
    <p className="govuk-body">
      <Tag colour="green">Signed</Tag> by {schedule.signedBy?.name} on <FormattedDate at={schedule.signedAt} />. A
      change takes the signature away.
    </p>
  );
}

function Classes({ schedule }: { schedule: Schedule }) {
  const change = {
    heading: "Change",
    cell: (row: Schedule["classes"][number]) => (
      <Link className="govuk-link" to={`/retention/schedule/${row.class}`}>
        Change<span className="govuk-visually-hidden"> the time for {row.what}</span>
      </Link>
    ),
  };
  return (
    <Table
      caption="How long records are kept"
      isCaptionHidden
      rows={schedule.classes}
      rowKey={(row) => row.class}
      columns={[
        { heading: "What", cell: (row) => row.what },
        { heading: "Kept for", cell: (row) => row.inWords },
        { heading: "Counted from", cell: (row) => row.from },
        { heading: "Then", cell: (row) => WHEN_OVER[row.over] },
        ...(schedule.viewerCanChange ? [change] : []),
      ]}
    />
  );
}

function SignForm({ version, retry }: { version: number; retry: () => void }) {
  const done = useDone();
  const form = useMutationForm(Sign, {
    payload: (data) => data.signRetentionSchedule,
    onDone: () => done(".", "The schedule is signed."),
    onConflict: retry,
  });
  return (
    <MutationForm form={form} label="Sign the schedule" input={() => ({ version })}>
      <p className="govuk-body">
        When you sign, copies of papers, imported files and drafts that are past their time are deleted every night.
        Children's records are only listed: two people decide on each.
      </p>
      <Button isBusy={form.isSending}>Sign the schedule as it stands</Button>
    </MutationForm>
  );
}
