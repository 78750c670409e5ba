import { Link } from "react-router";
import { Details, FormattedDate, Table } from "../../design/index.js";
import { countOf } from "../../wording.js";
import { NoticeLine, NoticeTable } from "../mails/index.js";
import { StandingTag } from "./StandingTag.js";
import type { UpdatesLine } from "./updates-line.js";

/** Every service with a box to choose those to remind, how it stands, and what was sent before. */
export function UpdatesTable(props: {
  lines: readonly UpdatesLine[];
  meetingId: string;
  chosen: ReadonlySet<string>;
  onChoose: (serviceId: string) => void;
}) {
  return (
    <Table
      caption="Updates by service"
      isCaptionHidden
      rows={props.lines}
      rowKey={(line) => line.service.id}
      columns={[
        { heading: "Service", cell: (line) => <Chooser {...props} line={line} /> },
        { heading: "Since the papers", cell: (line) => <Standing line={line} meetingId={props.meetingId} /> },
        { heading: "Outstanding", cell: (line) => <Outstanding line={line} /> },
        { heading: "Referrals", cell: (line) => line.referralsSent, isNumeric: true },
        { heading: "Sent before", cell: (line) => <SentBefore line={line} /> },
      ]}
    />
  );
}

function Chooser(props: { line: UpdatesLine; chosen: ReadonlySet<string>; onChoose: (serviceId: string) => void }) {
  const { service, toRemind } = props.line;
  if (toRemind.length === 0) return service.name;
  const id = `service-${service.id}`;
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          id={id}
          type="checkbox"
          checked={props.chosen.has(service.id)}
          onChange={() => props.onChoose(service.id)}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          {service.name}
        </label>
      </div>
    </div>
  );
}

function Standing({ line, meetingId }: { line: UpdatesLine; meetingId: string }) {
  return (
    <>
      <StandingTag standing={line.standing} />
      {line.openActions > 0 && (
        <div>
          {line.updated} of {countOf(line.openActions, "open action")} updated
        </div>
      )}
      {line.drafts > 0 && <div>{countOf(line.drafts, "draft")} begun</div>}
      {line.nilReturn && (
        <div>
          {line.nilReturn.madeBy.name}, <FormattedDate at={line.nilReturn.madeAt} />
          {line.nilReturn.words && `: ${line.nilReturn.words}`}
        </div>
      )}
      {line.viewerCanReportNothing && (
        <div>
          <Link className="govuk-link" to={`/meetings/${meetingId}/updates/${line.service.id}/nothing`}>
            Record nothing to report<span className="govuk-visually-hidden">: {line.service.name}</span>
          </Link>
        </div>
      )}
    </>
  );
}

function Outstanding({ line }: { line: UpdatesLine }) {
  if (line.outstanding === 0) return "None";
  return (
    <>
      <Link className="govuk-link" to={`/actions?show=outstanding&service=${encodeURIComponent(line.service.id)}`}>
        {countOf(line.outstanding, "action")}
        <span className="govuk-visually-hidden"> of {line.service.name}</span>
      </Link>
      {line.oldestDueOn && (
        <div>
          Oldest due <FormattedDate on={line.oldestDueOn} />
        </div>
      )}
      {line.reachNobody.length > 0 && <ReachNobody line={line} />}
    </>
  );
}

/** Actions about a record that is closed to whoever answers for them: each leads to handing it on. */
function ReachNobody({ line: { reachNobody, service } }: { line: UpdatesLine }) {
  return (
    <div>
      No one of {service.name} may see the record of:
      <ul className="govuk-list app-act-list">
        {reachNobody.map(({ id, text, entry }) => (
          <li key={id}>
            <Link className="govuk-link" to={`/actions/${entry.reference}/${id}/reassign`}>
              Hand on {entry.reference}: {text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SentBefore({ line: { notices, outstanding, service } }: { line: UpdatesLine }) {
  const [newest] = notices;
  if (!newest) return outstanding === 0 ? "" : "Nothing was sent yet";
  return (
    <>
      <div>
        <NoticeLine notice={newest} />
      </div>
      {notices.length > 1 && (
        <Details summary={`All ${notices.length} notices`}>
          <NoticeTable notices={notices} caption={`What was sent about the outstanding actions of ${service.name}`} />
        </Details>
      )}
    </>
  );
}
