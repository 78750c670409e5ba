import { Link, Navigate } from "react-router";
import { ButtonLink, Inset, QueryPage, SummaryList, usePageQuery } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { dayAnswer, oneAnswer } from "./answers.js";
import { CloseMatches, CloseMatchParts } from "./CloseMatches.js";
import { useRefer } from "./refer-query.js";

const KnownStepQuery = graphql(
  `
    query KnownStep($firstName: String!, $lastName: String!, $dateOfBirth: PlainDate!, $upn: String) {
      isChildKnown(firstName: $firstName, lastName: $lastName, dateOfBirth: $dateOfBirth, upn: $upn) {
        isKnown
        askName
        reference
        leadService { id name }
        entry { id reference }
        closeMatches { ...CloseMatchParts }
      }
    }
  `,
  [CloseMatchParts],
);

type Answer = ResultOf<typeof KnownStepQuery>["isChildKnown"];

/** The register's answer: known and who leads, close matches side by side, or not known. */
export function KnownStep() {
  const { answers } = useRefer();
  const dateOfBirth = dayAnswer(answers, "dateOfBirth");
  const child = {
    firstName: oneAnswer(answers, "firstName"),
    lastName: oneAnswer(answers, "lastName"),
    dateOfBirth: dateOfBirth ?? "",
    upn: oneAnswer(answers, "upn") || null,
  };
  const isWhole = child.firstName !== "" && child.lastName !== "" && dateOfBirth !== null;
  const query = usePageQuery(KnownStepQuery, child, { isFresh: true, isPaused: !isWhole });
  if (!isWhole) return <Navigate to="/refer" replace />;
  return (
    <QueryPage
      title="What the register says"
      query={query}
      show={(data) => data.isChildKnown}
      back={{ to: "/refer", text: "Back" }}
    >
      {(answer) => {
        if (answer.askName) return <Restricted askName={answer.askName} />;
        if (answer.isKnown) return <Known answer={answer} />;
        if (answer.closeMatches.length > 0) return <CloseMatches child={child} matches={answer.closeMatches} />;
        return (
          <>
            <p className="govuk-body">This child is not known to the register. You can refer the child now.</p>
            <ButtonLink to="/refer/where">Go on to refer the child</ButtonLink>
          </>
        );
      }}
    </QueryPage>
  );
}

/** Of a restricted record nothing is told but whom to ask. */
function Restricted({ askName }: { askName: string }) {
  return (
    <>
      <Inset>This child is known to the register, and the record is restricted.</Inset>
      <p className="govuk-body">
        Ask <strong>{askName}</strong>, and say what worries you: they see the record and can tell whoever works with
        the child.
      </p>
    </>
  );
}

function Known({ answer }: { answer: Answer }) {
  const viewer = useViewer();
  const reference = answer.entry?.reference ?? null;
  return (
    <>
      <Inset>This child is known to the register, so there is nothing to refer.</Inset>
      <SummaryList
        rows={[
          { label: "Lead service", value: answer.leadService?.name ?? "No service leads yet" },
          ...(answer.reference ? [{ label: "Reference", value: answer.reference }] : []),
        ]}
      />
      {reference ? (
        <ButtonLink to={`/children/${reference}`}>Go to the child’s record</ButtonLink>
      ) : (
        <p className="govuk-body">
          Speak to {answer.leadService ? "the lead service" : "business support"} about what worries you.
        </p>
      )}
      {!reference && viewer.sight === "KNOWN_ONLY" && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/">
            Go to your home page
          </Link>
        </p>
      )}
    </>
  );
}
