import { useParams } from "react-router";
import { FormattedDate, QueryPage, SummaryList, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { childName } from "../../wording.js";
import { TakeOut } from "../sharing/index.js";

const LetterPageQuery = graphql(`
  query LetterPage($id: ID!) {
    offRollPermission(id: $id) {
      id
      letter
      decidedBy { id name }
      enquiry { id reference child { id firstName lastName dateOfBirth } }
    }
  }
`);

/** What the school was told in writing, to read or to print for the pupil's file. */
export function LetterPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(LetterPageQuery, { id });
  const reference = query.data?.offRollPermission?.enquiry?.reference ?? "";
  return (
    <QueryPage
      title={`${reference} – Letter`}
      heading={() => "Leave to take a child off the roll"}
      query={query}
      show={(data) => (data.offRollPermission?.letter ? data.offRollPermission : null)}
      back={{ to: `/off-roll/${id}`, text: "Off the roll" }}
    >
      {({ letter, enquiry, decidedBy }) => (
        <>
          <TakeOut page="PERMISSION_LETTER" ofId={id} />
          <SummaryList
            rows={[
              ...(enquiry
                ? [
                    { label: "Child", value: childName(enquiry.child) },
                    { label: "Born", value: <FormattedDate on={enquiry.child.dateOfBirth} isBirth /> },
                  ]
                : []),
              ...(decidedBy ? [{ label: "From", value: decidedBy.name }] : []),
            ]}
          />
          {(letter ?? "").split("\n\n").map((paragraph) => (
            <p className="govuk-body" key={paragraph}>
              {paragraph}
            </p>
          ))}
        </>
      )}
    </QueryPage>
  );
}
