import { UserErrors } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";

export const PermissionPageQuery = graphql(`
  query PermissionPage($id: ID!) {
    offRollPermission(id: $id) {
      id
      version
      state
      requestedOn
      requestedBy { id name }
      note
      groundCode
      ground { code says tests followUp }
      decidedOn
      decidedBy { id name }
      reason
      letter
      ctfCode
      ctfDestination
      deletedOn
      ctfUploadedOn
      unmet { code says source }
      viewerCanGrant
      viewerCanRefuse
      viewerCanConfirm
      viewerCanRecordUpload
      route { code label grantorWords grant needsGrantor ctf source }
      enquiry { id reference child { id firstName lastName } school { id name } }
    }
  }
`);

/** One permission as its page asks for it. */
export type ShownPermission = NonNullable<ResultOf<typeof PermissionPageQuery>["offRollPermission"]>;

export const GrantOffRollPermission = graphql(
  `
    mutation GrantOffRollPermission($input: GrantOffRollPermissionInput!) {
      grantOffRollPermission(input: $input) { permission { id version state } enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

export const RefuseOffRollPermission = graphql(
  `
    mutation RefuseOffRollPermission($input: RefuseOffRollPermissionInput!) {
      refuseOffRollPermission(input: $input) { permission { id version state } enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

export const ConfirmRollDeletion = graphql(
  `
    mutation ConfirmRollDeletion($input: ConfirmRollDeletionInput!) {
      confirmRollDeletion(input: $input) { permission { id version state } enquiry { id version onRoll } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

export const RecordCtfUpload = graphql(
  `
    mutation RecordCtfUpload($input: RecordCtfUploadInput!) {
      recordCtfUpload(input: $input) { permission { id version ctfUploadedOn } enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);
