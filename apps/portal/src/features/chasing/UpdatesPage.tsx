import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { Button, ButtonGroup, ErrorSummary, formatDay, QueryPage, Status, usePageQuery } from "../../design/index.js";
import { graphql, readFragment } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { UpdatesTable } from "./UpdatesTable.js";
import { UpdatesLine } from "./updates-line.js";

const UpdatesPageQuery = graphql(
  `
    query UpdatesPage($id: ID!) {
      meeting(id: $id) { id heldOn outstandingActionCount services { ...UpdatesLine } }
      actions(notOurs: true, first: 1) { totalCount }
    }
  `,
  [UpdatesLine],
);

/** The chase list before a panel: every service, what it has sent since the papers went out, and one act to remind. */
export function UpdatesPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(UpdatesPageQuery, { id }, { isFresh: true });
  return (
    <QueryPage
      title="Chase updates"
      query={query}
      show={(data) => (data.meeting ? { meeting: data.meeting, notOurs: data.actions.totalCount } : null)}
      heading={({ meeting }) => `Chase updates for ${formatDay(meeting.heldOn)}`}
      back={{ to: "/", text: "This cycle" }}
      isWide
    >
      {({ meeting, notOurs }) => (
        <ChaseForm
          meetingId={meeting.id}
          outstanding={meeting.outstandingActionCount}
          notOurs={notOurs}
          lines={readFragment(UpdatesLine, meeting.services)}
        />
      )}
    </QueryPage>
  );
}

function ChaseForm(props: {
  meetingId: string;
  outstanding: number;
  /** Actions whose owner said they are another's, to be answered. */
  notOurs: number;
  lines: readonly UpdatesLine[];
}) {
  const { meetingId, outstanding, notOurs, lines } = props;
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [attempt, setAttempt] = useState(0);
  const late = lines.filter((line) => line.toRemind.length > 0).map((line) => line.service.id);
  const withoutService = outstanding - lines.reduce((sum, line) => sum + line.outstanding, 0);
  const isNothingChosen = attempt > 0 && chosen.size === 0;
  function choose(serviceId: string) {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(serviceId)) after.add(serviceId);
      return after;
    });
  }
  function remind() {
    if (chosen.size === 0) return setAttempt((last) => last + 1);
    void navigate(`/meetings/${meetingId}/updates/remind?services=${[...chosen].join(",")}`);
  }
  return (
    <>
      {isNothingChosen && (
        <ErrorSummary
          errors={[{ code: "INVALID", message: "Choose the services to remind", field: [`service-${late[0]}`] }]}
          failed={undefined}
          attempt={attempt}
        />
      )}
      <Status>
        {lines.filter((line) => line.isHeard).length} of {countOf(lines.length, "service")} heard,{" "}
        {countOf(outstanding, "action")} outstanding
      </Status>
      {notOurs > 0 && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/actions?show=not-ours">
            {countOf(notOurs, "action")} said to be another’s
          </Link>{" "}
          {notOurs === 1 ? "waits" : "wait"} for your answer.
        </p>
      )}
      {withoutService > 0 && (
        <p className="govuk-body">
          {countOf(withoutService, "outstanding action")} {withoutService === 1 ? "has" : "have"} no service. Hand{" "}
          {withoutService === 1 ? "it" : "them"} on from the list of actions to chase.
        </p>
      )}
      {late.length > 0 && (
        <ButtonGroup>
          <Button look="secondary" onClick={() => setChosen(new Set(late))}>
            {late.length === 1 ? "Select the late service" : `Select all ${late.length} late services`}
          </Button>
          <Button onClick={remind}>Remind selected{chosen.size > 0 && ` (${chosen.size})`}</Button>
        </ButtonGroup>
      )}
      <UpdatesTable lines={lines} meetingId={meetingId} chosen={chosen} onChoose={choose} />
    </>
  );
}
