import { Link } from "react-router";
import { FormattedDate, formatDay, usePageQuery, WarningText } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { useMayEnter } from "../../session/viewer.js";
import { countOf } from "../../wording.js";

const MailTroubleQuery = graphql(`
  query MailTrouble {
    mailStanding {
      unknown
      failed
      downSince
      heldUp { notReached mails meeting { id heldOn dates { agendaDueOn } } }
    }
  }
`);

type Standing = ResultOf<typeof MailTroubleQuery>["mailStanding"];

/** Says on the chair's and business support's home that mail is held up or waits to be settled; silent when all is well. */
export function MailTrouble() {
  const isKept = useMayEnter("MAILS");
  const { data } = usePageQuery(MailTroubleQuery, {}, { isPaused: !isKept });
  const standing = data?.mailStanding;
  if (!standing || !hasTrouble(standing)) return null;
  const unsettled = standing.unknown + standing.failed;
  return (
    <WarningText>
      {standing.downSince && (
        <>
          No mail has gone out since <FormattedDate at={standing.downSince} />.{" "}
        </>
      )}
      {standing.heldUp.map(({ meeting, notReached, mails }) => (
        <span key={meeting.id}>
          {notReached} of {countOf(mails, "member")} may not have heard that the papers for the panel on{" "}
          {formatDay(meeting.heldOn)} are ready. They are due by {formatDay(meeting.dates.agendaDueOn)}: ring or write
          to them.{" "}
        </span>
      ))}
      {unsettled > 0 && <>{countOf(unsettled, "mail")} must be settled. </>}
      <Link className="govuk-link" to="/mails">
        See the mails
      </Link>
    </WarningText>
  );
}

function hasTrouble({ downSince, heldUp, unknown, failed }: Standing): boolean {
  return downSince !== null || heldUp.length > 0 || unknown + failed > 0;
}
