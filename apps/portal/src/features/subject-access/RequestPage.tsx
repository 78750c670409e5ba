import { Link, useParams } from "react-router";
import {
  FormattedDate,
  Inset,
  QueryPage,
  Section,
  SummaryList,
  Tag,
  usePageQuery,
  WrittenText,
} from "../../design/index.js";
import { TaskList } from "../../design/TaskList.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { CHANNELS, REQUEST_STATES, REQUESTERS, requestAddress } from "./words.js";

const RequestPageQuery = graphql(`
  query SubjectAccessRequestPage($reference: String!) {
    subjectAccessRequest(reference: $reference) {
      id
      reference
      childName
      childReference
      state
      requester
      requesterName
      channel
      entitlement
      understanding
      wanted
      receivedOn
      identityAskedOn
      identityAsked
      identityShownOn
      identitySeen
      extensionReason
      dueOn
      isOverdue
      explanation
      source
      collectedAt
      collectedBy { name }
      endedAt
      endedBy { name }
      endedReason
      sources { source undecided total }
      copy { id hash releasedAt keptUntil isKept hasPdf fetchedAt fetchedBy { name } }
      viewerCanCheckIdentity
      viewerCanExtend
      viewerCanCollect
      viewerCanDecide
      viewerCanRelease
      viewerCanRefuse
      viewerCanWithdraw
    }
  }
`);

type Request = NonNullable<ResultOf<typeof RequestPageQuery>["subjectAccessRequest"]>;

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
          {request.copy && <Copy request={request} copy={request.copy} />}
          <Facts request={request} />
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

function Copy({ request, copy }: { request: Request; copy: NonNullable<Request["copy"]> }) {
  const address = `/subject-access-copies/${request.id}`;
  return (
    <Section heading="The copy">
      <SummaryList
        rows={[
          { label: "Released", value: <FormattedDate at={copy.releasedAt} /> },
          { label: "Fingerprint", value: <code className="app-wrap">{copy.hash}</code> },
          {
            label: "First fetched",
            value: copy.fetchedAt ? (
              <>
                <FormattedDate at={copy.fetchedAt} /> by {copy.fetchedBy?.name}
              </>
            ) : (
              "Not yet"
            ),
          },
          { label: "Kept here until", value: <FormattedDate on={copy.keptUntil} /> },
        ]}
      />
      {copy.isKept ? (
        <ul className="govuk-list">
          {copy.hasPdf && (
            <li>
              <a className="govuk-link" href={`${address}.pdf`} download>
                Download the copy to send (PDF)
              </a>
            </li>
          )}
          <li>
            <a className="govuk-link" href={`${address}.json`} download>
              Download the same as data (JSON)
            </a>
          </li>
        </ul>
      ) : (
        <p className="govuk-body">The copy is no longer kept here. Its fingerprint stays.</p>
      )}
    </Section>
  );
}

function Facts({ request }: { request: Request }) {
  return (
    <Section heading="The request">
      <SummaryList
        rows={[
          {
            label: "Child",
            value: request.childReference ? `${request.childName}, ${request.childReference}` : request.childName,
          },
          { label: "Asked by", value: request.requesterName, note: REQUESTERS[request.requester] },
          { label: "Why they may ask", value: <WrittenText>{request.entitlement}</WrittenText> },
          { label: "The child’s understanding", value: request.understanding },
          { label: "What they ask for", value: request.wanted ?? "Everything" },
          { label: "Received", value: <FormattedDate on={request.receivedOn} />, note: CHANNELS[request.channel] },
          ...(request.identityAskedOn
            ? [
                {
                  label: "Asked for proof",
                  value: <FormattedDate on={request.identityAskedOn} />,
                  note: request.identityAsked,
                },
              ]
            : []),
          ...(request.identityShownOn
            ? [
                {
                  label: "Identity shown",
                  value: <FormattedDate on={request.identityShownOn} />,
                  note: request.identitySeen,
                },
              ]
            : []),
          ...(request.extensionReason ? [{ label: "Why it takes longer", value: request.extensionReason }] : []),
        ]}
      />
    </Section>
  );
}

function OtherActs({ request }: { request: Request }) {
  const acts = [
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
