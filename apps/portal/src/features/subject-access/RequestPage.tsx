import { Link, useParams } from "react-router";
import { FormattedDate, Inset, QueryPage, Section, Tag, usePageQuery } from "../../design/index.js";
import { TaskList } from "../../design/TaskList.js";
import { countOf } from "../../wording.js";
import { RequestCopy, RequestFacts } from "./RequestFacts.js";
import { type Request, RequestPageQuery } from "./request-page-query.js";
import { REQUEST_STATES, requestAddress } from "./words.js";

/** One request as a list of tasks, with the day it is due and how that day came about. */
export function RequestPage() {
  const { reference = "" } = useParams();
  const query = usePageQuery(RequestPageQuery, { reference }, { isFresh: true });
  return (
    <QueryPage
      title={reference}
      query={query}
      show={(data) => data.subjectAccessRequest}
      heading={(request) => `What we hold about ${request.childName}`}
      caption={(request) => request.reference}
      back={{ to: "/subject-access", text: "Subject access" }}
    >
      {(request) => (
        <>
          <Due request={request} />
          {request.endedAt === null && <TaskList tasks={tasksOf(request)} />}
          {request.copy && <RequestCopy request={request} copy={request.copy} />}
          <RequestFacts request={request} />
          <OtherActs request={request} />
        </>
      )}
    </QueryPage>
  );
}

function Due({ request }: { request: Request }) {
  if (request.endedAt !== null)
    return (
      <Inset>
        {REQUEST_STATES[request.state]} on <FormattedDate at={request.endedAt} />
        {request.endedBy && ` by ${request.endedBy.name}`}. {request.endedReason}
      </Inset>
    );
  return (
    <Inset>
      <p className="govuk-body govuk-!-font-weight-bold">
        {request.dueOn ? (
          <>
            Answer by <FormattedDate on={request.dueOn} />
          </>
        ) : (
          "The month has not begun"
        )}{" "}
        {request.isOverdue && <Tag colour="red">Overdue</Tag>}
      </p>
      <p className="govuk-body">{request.explanation}</p>
      <p className="govuk-body-s app-muted">{request.source}</p>
    </Inset>
  );
}

function tasksOf(request: Request) {
  const { reference, sources } = request;
  const undecided = sources.reduce((sum, part) => sum + part.undecided, 0);
  const total = sources.reduce((sum, part) => sum + part.total, 0);
  const at = (part: string, isOpen: boolean) => (isOpen ? requestAddress(reference, part) : undefined);
  const later = <span>Cannot start yet</span>;
  return [
    {
      id: "identity",
      name: "Know who is asking",
      to: at("identity", request.viewerCanCheckIdentity),
      status: request.identityShownOn ? "Done" : <Tag colour="blue">{request.identityAskedOn ? "Asked" : "To do"}</Tag>,
    },
    {
      id: "collect",
      name: "Bring together what we hold",
      to: at("collect", request.viewerCanCollect),
      hint: request.collectedAt && (
        <>
          {countOf(total, "item")}, last brought together on <FormattedDate at={request.collectedAt} /> by{" "}
          {request.collectedBy?.name}
        </>
      ),
      status: request.collectedAt ? "Done" : request.viewerCanCollect ? <Tag colour="blue">To do</Tag> : later,
    },
    {
      id: "decide",
      name: "Decide what is released",
      to: at("items", request.viewerCanDecide),
      hint: request.collectedAt && `${undecided} of ${countOf(total, "item")} to decide`,
      status: !request.collectedAt ? later : undecided === 0 ? "Done" : <Tag colour="blue">To do</Tag>,
    },
    {
      id: "release",
      name: "Release the copy",
      to: at("release", request.viewerCanRelease && undecided === 0),
      hint: "By the data protection officer, who did not bring it together",
      status: request.state === "DECIDED" ? <Tag colour="blue">To do</Tag> : later,
    },
  ];
}

function OtherActs({ request }: { request: Request }) {
  const acts = [
    request.disputable.length > 0 && { part: "dispute", text: "Somebody says something is wrong" },
    request.viewerCanExtend && { part: "extend", text: "Make the time longer" },
    request.viewerCanRefuse && { part: "refuse", text: "Refuse the request" },
    request.viewerCanWithdraw && { part: "withdraw", text: "Record that it was withdrawn" },
  ].filter((act) => act !== false);
  if (acts.length === 0) return null;
  return (
    <Section heading="Something else">
      <ul className="govuk-list">
        {acts.map((act) => (
          <li key={act.part}>
            <Link className="govuk-link" to={requestAddress(request.reference, act.part)}>
              {act.text}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
