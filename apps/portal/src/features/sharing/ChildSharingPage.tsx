import { useParams, useSearchParams } from "react-router";
import { ButtonLink, ChildCaption, Pagination, QueryPage, Section, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { DisclosureCard, DisclosureFacts } from "./DisclosureCard.js";
import { SharingLine, SharingTable } from "./SharingTable.js";

const ChildSharingPageQuery = graphql(
  `
    query ChildSharingPage($reference: String!, $after: String) {
      registerEntry(reference: $reference) {
        id
        reference
        viewerCanEdit
        child { firstName lastName }
        fullCase {
          disclosures { id ...DisclosureFacts }
          sharings(first: 25, after: $after) { nodes { id ...SharingLine } pageInfo { hasNextPage endCursor } }
        }
      }
    }
  `,
  [DisclosureFacts, SharingLine],
);

/** With whom something about a child was shared, and what may be disclosed. */
export function ChildSharingPage() {
  const { reference = "" } = useParams();
  const [params] = useSearchParams();
  const query = usePageQuery(ChildSharingPageQuery, { reference, after: params.get("after") }, { isFresh: true });
  const address = `/children/${encodeURIComponent(reference)}`;
  return (
    <QueryPage
      title={`${reference} – Shared with`}
      heading={() => "Shared with"}
      query={query}
      show={(data) => data.registerEntry?.fullCase && { ...data.registerEntry, fullCase: data.registerEntry.fullCase }}
      caption={(entry) => <ChildCaption child={entry.child} reference={reference} />}
      back={{ to: address, text: reference }}
      isWide
    >
      {({ fullCase, viewerCanEdit }) => (
        <>
          <Section heading="Agreements to disclose">
            {fullCase.disclosures.length === 0 && (
              <p className="govuk-body">No agreement is recorded: everything about the child is confidential.</p>
            )}
            {fullCase.disclosures.map((one) => (
              <DisclosureCard key={one.id} disclosure={one} retry={query.retry} />
            ))}
            {viewerCanEdit && <ButtonLink to={`${address}/disclosure`}>Record an agreement</ButtonLink>}
          </Section>
          <Section heading="What left the register">
            {fullCase.sharings.nodes.length === 0 ? (
              <p className="govuk-body">Nothing about the child has left the register.</p>
            ) : (
              <SharingTable lines={fullCase.sharings.nodes} isOfOneChild />
            )}
            <Pagination pageInfo={fullCase.sharings.pageInfo} />
          </Section>
        </>
      )}
    </QueryPage>
  );
}
