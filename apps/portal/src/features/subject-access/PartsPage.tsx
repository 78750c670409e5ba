import { Link } from "react-router";
import {
  Button,
  MutationForm,
  QueryPage,
  Table,
  Tag,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { useParts } from "./parts-query.js";
import { requestAddress } from "./words.js";

const ReleasePart = graphql(
  `
    mutation ReleasePartOfSubjectAccess($input: DecideSubjectAccessItemsInput!) {
      decideSubjectAccessItems(input: $input) {
        request { id version state sources { source total undecided flagged kept } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** What was found, part by part: read each, or release a whole part at once. */
export function PartsPage() {
  const { reference, query } = useParts();
  const back = requestAddress(reference);
  return (
    <QueryPage
      title={`${reference} – Decide what is released`}
      heading={() => "Decide what is released"}
      query={query}
      show={(data) => data.subjectAccessRequest}
      back={{ to: back, text: reference }}
      isWide
    >
      {(request) => (
        <>
          <p className="govuk-body">
            Read a part item by item, or release what is left of it at once. Where words seem to be about somebody else,
            releasing at once takes them out: look at those first.
          </p>
          <Table
            caption="What was found"
            isCaptionHidden
            rows={request.sources}
            rowKey={(part) => part.source}
            columns={[
              {
                heading: "Part",
                cell: (part) => (
                  <Link className="govuk-link" to={requestAddress(reference, `items/${part.source}`)}>
                    {part.words}
                  </Link>
                ),
              },
              { heading: "Items", cell: (part) => part.total },
              { heading: "About others", cell: (part) => (part.flagged === 0 ? "None seen" : part.flagged) },
              {
                heading: "To decide",
                cell: (part) =>
                  part.undecided === 0 ? (
                    "All decided"
                  ) : (
                    <>
                      {part.undecided > part.kept && (
                        <Link className="govuk-link" to={requestAddress(reference, `decide/${part.source}`)}>
                          Decide {countOf(part.undecided - part.kept, "item")}
                        </Link>
                      )}
                      {part.kept > 0 && <Tag colour="orange">{part.kept} for the data protection officer</Tag>}
                    </>
                  ),
              },
              {
                heading: "At once",
                cell: (part) =>
                  part.undecided > part.kept && (
                    <ReleaseRest requestId={request.id} source={part.source} words={part.words} />
                  ),
              },
            ]}
          />
        </>
      )}
    </QueryPage>
  );
}

function ReleaseRest({ requestId, source, words }: { requestId: string; source: string; words: string }) {
  const done = useDone();
  const form = useMutationForm(ReleasePart, {
    payload: (data) => data.decideSubjectAccessItems,
    onDone: () => done(".", "Released what was left of that part."),
  });
  return (
    <MutationForm
      form={form}
      label={`Release the rest: ${words}`}
      input={() => ({ requestId, source, decision: "RELEASE" as const })}
    >
      <Button look="secondary" isBusy={form.isSending}>
        Release the rest<span className="govuk-visually-hidden"> of: {words}</span>
      </Button>
    </MutationForm>
  );
}
