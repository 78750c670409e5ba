import { Link, useParams } from "react-router";
import {
  ChildCaption,
  FormattedDate,
  QueryPage,
  Section,
  SummaryList,
  usePageQuery,
  WrittenText,
} from "../../design/index.js";
import { enquiryAddress } from "../enquiries/index.js";
import { ConfirmDeletion, RecordUpload } from "./ConfirmDeletion.js";
import { Decide } from "./Decide.js";
import { Missing } from "./Missing.js";
import { PermissionTag } from "./PermissionTag.js";
import { PermissionPageQuery, type ShownPermission } from "./permission-query.js";

/** Leave to take one child off a roll: where it stands, and the next step for whoever reads it. */
export function PermissionPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(PermissionPageQuery, { id }, { isFresh: true });
  return (
    <QueryPage
      title={titleOf(query.data?.offRollPermission ?? null)}
      query={query}
      show={(data) => data.offRollPermission}
      heading={(permission) => permission.route?.label ?? "Off the roll"}
      caption={({ enquiry }) => enquiry && <ChildCaption child={enquiry.child} reference={enquiry.reference} />}
      back={backOf(query.data?.offRollPermission ?? null)}
    >
      {(permission) => (
        <>
          <SummaryList rows={factsOf(permission)} />
          {permission.viewerCanRefuse && (
            <Section heading="What is still missing">
              <Missing unmet={permission.unmet} />
            </Section>
          )}
          {permission.viewerCanRefuse && <Decide permission={permission} retry={query.retry} />}
          {permission.viewerCanConfirm && <ConfirmDeletion permission={permission} retry={query.retry} />}
          {permission.viewerCanRecordUpload && <RecordUpload permission={permission} retry={query.retry} />}
        </>
      )}
    </QueryPage>
  );
}

/** The reference stands first once it is known. */
function titleOf(permission: ShownPermission | null): string {
  const reference = permission?.enquiry?.reference;
  return reference ? `${reference} – Off the roll` : "Off the roll";
}

function backOf(permission: ShownPermission | null) {
  const reference = permission?.enquiry?.reference;
  return reference ? { to: enquiryAddress(reference), text: reference } : { to: "/off-roll", text: "Off the roll" };
}

function factsOf(permission: ShownPermission) {
  const { route, ground, enquiry } = permission;
  return [
    { label: "Stands", value: <PermissionTag state={permission.state} /> },
    { label: "School", value: enquiry?.school?.name },
    { label: "Ground", value: `${permission.groundCode} ${ground?.says ?? ""}`, note: ground?.tests.join(" ") },
    {
      label: "Asked for",
      value: <FormattedDate on={permission.requestedOn} />,
      note: [permission.requestedBy?.name, permission.note].filter(Boolean).join(": "),
    },
    { label: "Who gives it", value: route?.needsGrantor ? `${route.grant}: ${route.grantorWords}` : route?.grant },
    ...(permission.decidedOn
      ? [{ label: "Decided", value: <FormattedDate on={permission.decidedOn} />, note: permission.decidedBy?.name }]
      : []),
    ...(permission.reason ? [{ label: "Why not", value: <WrittenText>{permission.reason}</WrittenText> }] : []),
    ...(permission.letter
      ? [
          {
            label: "In writing",
            value: (
              <Link className="govuk-link" to={`/off-roll/${permission.id}/letter`}>
                Read or print the letter
              </Link>
            ),
          },
          { label: "Transfer file", value: permission.ctfCode ?? "No code is given" },
        ]
      : []),
    ...(permission.deletedOn
      ? [
          { label: "Off the roll", value: <FormattedDate on={permission.deletedOn} /> },
          { label: "File uploaded", value: <FormattedDate on={permission.ctfUploadedOn} none="Not yet" /> },
        ]
      : []),
  ];
}
