import { graphql } from "../../../graphql.js";

/** One person who is named, as the page and its acts need them. */
export const NamedPersonQuery = graphql(`
  query NamedPerson($id: ID!) {
    namedPerson(id: $id) {
      person { id name email roles isActive service { name } }
      school { name }
      seat { number title }
      lastSignedInOn version openActions openEnquiries
      rolesToGive viewerCanCorrect viewerCanChangeRoles viewerCanEnd viewerCanReinstate
    }
  }
`);
