import { useParams } from "react-router";
import { ButtonLink, ChildCaption, QueryPage, Section, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { ConflictCards, ConflictOfRecord } from "./ConflictCards.js";
import { EmergencyOfRecord, EmergencyTable } from "./EmergencyTable.js";
import { Restriction, RestrictionOfRecord } from "./Restriction.js";

const AccessPageQuery = graphql(
  `
    query AccessPage($reference: String!) {
      registerEntry(reference: $reference) {
        id
        child {
          id
          firstName
          lastName
          access {
            restriction { ...RestrictionOfRecord }
            conflicts { id ...ConflictOfRecord }
            emergencies { id ...EmergencyOfRecord }
          }
        }
      }
    }
  `,
  [RestrictionOfRecord, ConflictOfRecord, EmergencyOfRecord],
);

/** Who may see one child's record, for those who keep the register. */
export function AccessPage() {
  const { reference = "" } = useParams();
  const query = usePageQuery(AccessPageQuery, { reference }, { isFresh: true });
  const address = `/children/${encodeURIComponent(reference)}`;
  return (
    <QueryPage
      title={`${reference} – Who may see this record`}
      heading={() => "Who may see this record"}
      query={query}
      show={(data) =>
        data.registerEntry?.child.access && { ...data.registerEntry.child, ...data.registerEntry.child.access }
      }
      caption={(child) => <ChildCaption child={child} reference={reference} />}
      back={{ to: address, text: reference }}
    >
      {({ restriction, conflicts, emergencies }) => (
        <>
          <Section heading="Restriction">
            <Restriction restriction={restriction} address={address} />
          </Section>
          <Section heading="Conflicts of interest">
            <ConflictCards conflicts={conflicts} address={address} />
            <ButtonLink look="secondary" to={`${address}/conflict`}>
              Record a conflict of interest
            </ButtonLink>
          </Section>
          <Section heading="Opened in an emergency">
            <EmergencyTable emergencies={emergencies} />
          </Section>
        </>
      )}
    </QueryPage>
  );
}
