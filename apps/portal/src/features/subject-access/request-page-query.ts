import { graphql, type ResultOf } from "../../graphql.js";

/** Everything the page of one request shows. */
export const RequestPageQuery = graphql(`
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
      disputable { field }
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

/** One request as its page shows it. */
export type Request = NonNullable<ResultOf<typeof RequestPageQuery>["subjectAccessRequest"]>;
