import { Link, useParams, useSearchParams } from "react-router";
import {
  Button,
  ChildCaption,
  QueryPage,
  Status,
  TextField,
  TypedSearch,
  usePageQuery,
  useTyped,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { childName, countOf } from "../../wording.js";
import { MergedEntry, MergeForm } from "./MergeForm.js";

const MergePageQuery = graphql(
  `
    query MergePage($reference: String!, $other: String!, $with: String!) {
      registerEntry(reference: $reference) { id ...MergedEntry child { id firstName lastName viewerCanMerge } }
      with: registerEntry(reference: $with) { id ...MergedEntry child { id } }
      search(text: $other, first: 20) { nodes { id reference child { id firstName lastName } } }
    }
  `,
  [MergedEntry],
);

/** Puts two records of one child together: first find the other, then compare the two and choose what is right. */
export function MergePage() {
  const { reference = "" } = useParams();
  const [params] = useSearchParams();
  const [other, chosen] = [useTyped(), params.get("with") ?? ""];
  const query = usePageQuery(
    MergePageQuery,
    { reference, other: other || reference, with: chosen || reference },
    { isFresh: true },
  );
  const page = `/children/${encodeURIComponent(reference)}`;
  return (
    <QueryPage
      title="Put two records together"
      query={query}
      show={(data) => (data.registerEntry ? { ...data, registerEntry: data.registerEntry } : null)}
      back={{ to: page, text: reference }}
      caption={({ registerEntry: { child } }) => <ChildCaption child={child} reference={reference} />}
      isWide
    >
      {({ registerEntry: kept, with: merged, search }) => {
        if (chosen !== "" && merged && merged.child.id !== kept.child.id)
          return <MergeForm kept={kept} merged={merged} page={page} reload={query.retry} />;
        const found = search.nodes.filter((entry) => entry.child.id !== kept.child.id);
        return (
          <>
            <TypedSearch label="Other record">
              <TextField
                name="text"
                label="Find the other record of this child"
                hint="Reference or name"
                defaultValue={other}
                width={20}
                type="search"
              />
              <Button look="secondary">Find</Button>
            </TypedSearch>
            {other !== "" && <Status>{countOf(found.length, "record", "records")} found</Status>}
            <ul className="govuk-list govuk-list--spaced">
              {found.map((entry) => (
                <li key={entry.id}>
                  <Link className="govuk-link" to={`?with=${encodeURIComponent(entry.reference)}`}>
                    Compare with {childName(entry.child)} ({entry.reference})
                  </Link>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </QueryPage>
  );
}
