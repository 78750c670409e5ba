import { useEffect } from "react";
import { Link } from "react-router";
import { FormattedDate, Section, Tag, usePageQuery } from "../../design/index.js";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { PaperProgress } from "./PaperProgress.js";
import { PAPER_STATES, paperName } from "./paper-words.js";

/** The meeting whose papers are shown, and whether a supplement may follow. */
export const PapersMeeting = graphql(`fragment PapersMeeting on Meeting { id state viewerCanKeep circulation { id } }`);

const PapersQuery = graphql(`
  query Papers($id: ID!) {
    meeting(id: $id) {
      id
      papers {
        id
        number
        state
        reason
        pages
        madeAt
        canRead
        hasPdf
        progress { childrenDone childCount copiesDone copyCount }
      }
    }
  }
`);

type Paper = NonNullable<ResultOf<typeof PapersQuery>["meeting"]>["papers"][number];

const LOOK_AGAIN_MS = 5000;

/** The papers of a meeting to read on screen or as a PDF, the supplements after them; those being made say how far they are. */
export function Papers(props: { meeting: FragmentOf<typeof PapersMeeting> }) {
  const meeting = readFragment(PapersMeeting, props.meeting);
  const isOut = meeting.circulation !== null;
  const { data, retry } = usePageQuery(PapersQuery, { id: meeting.id }, { isFresh: true, isPaused: !isOut });
  const papers = data?.meeting?.papers ?? [];
  const isMoving = papers.some(({ state }) => state === "WAITING" || state === "BUILDING");
  useEffect(() => {
    if (!isMoving) return;
    const timer = window.setInterval(retry, LOOK_AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [isMoving, retry]);
  if (papers.length === 0) return null;
  return (
    <Section heading="Papers">
      <ul className="govuk-list">
        {papers.map((paper) => (
          <li key={paper.id}>
            <PaperLine paper={paper} meetingId={meeting.id} />
          </li>
        ))}
      </ul>
      {meeting.viewerCanKeep && meeting.state === "CIRCULATED" && (
        <p className="govuk-body">
          <Link className="govuk-link" to={`/meetings/${meeting.id}/supplement`}>
            Put a line right by a supplement
          </Link>
        </p>
      )}
    </Section>
  );
}

function PaperLine({ paper, meetingId }: { paper: Paper; meetingId: string }) {
  const name = paperName(paper);
  const state = PAPER_STATES[paper.state];
  const isMoving = paper.state === "WAITING" || paper.state === "BUILDING";
  return (
    <>
      <p className="govuk-body">
        <strong>{name}</strong> <Tag colour={state.colour}>{state.text}</Tag>
        <br />
        Issued <FormattedDate at={paper.madeAt} />
        {paper.pages !== null && `, ${countOf(paper.pages, "page")} printed`}
        {paper.reason !== null && `. ${paper.reason}`}
      </p>
      {paper.canRead && (
        <ul className="govuk-list app-act-line">
          <li>
            <a className="govuk-link" href={`/papers/${paper.id}`}>
              Read {name.toLowerCase()}
            </a>
          </li>
          {paper.hasPdf && (
            <li>
              <a className="govuk-link" href={`/papers/${paper.id}.pdf`}>
                Your PDF of {name.toLowerCase()}
              </a>
            </li>
          )}
          <li>
            <Link className="govuk-link" to={`/meetings/${meetingId}/papers/${paper.id}`}>
              Evidence of {name.toLowerCase()}
            </Link>
          </li>
        </ul>
      )}
      {isMoving && <PaperProgress progress={paper.progress} />}
      {paper.state === "FAILED" && (
        <p className="govuk-body">
          A PDF could not be made. Read {name.toLowerCase()} on screen and print from there, or ask for your PDF to have
          it tried again.
        </p>
      )}
      {paper.canRead && !paper.hasPdf && (
        <p className="govuk-body">This register makes no PDFs. Read it on screen, and print it from there.</p>
      )}
    </>
  );
}
