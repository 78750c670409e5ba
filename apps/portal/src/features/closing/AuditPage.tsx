import { useRef, useState } from "react";
import { useSearchParams } from "react-router";
import {
  Button,
  ButtonLink,
  DateField,
  MutationForm,
  Page,
  Pagination,
  QueryPage,
  Status,
  TextArea,
  UserErrors,
  useMutationForm,
  usePageQuery,
  WrittenText,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { AuditChoices, AuditLine } from "./AuditChoices.js";

const AuditPageQuery = graphql(
  `
    query AuditPage($after: String) {
      enquiries(filter: { isOpen: true }, first: 100, after: $after) {
        totalCount
        nodes { ...AuditLine }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [AuditLine],
);

const RecordAudit = graphql(
  `
    mutation RecordAudit($input: RecordAuditInput!) {
      recordAudit(input: $input) { enquiries { id reference version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const BACK = { to: "/enquiries", text: "Enquiries" };

interface Audited {
  references: readonly string[];
  decision: string;
  nextLines: string | null;
}

/** Audits several enquiries at once: which are due, one decision about those that are ticked. */
export function AuditPage() {
  const [params] = useSearchParams();
  const [audited, setAudited] = useState<Audited | null>(null);
  const written = useRef<Omit<Audited, "references">>({ decision: "", nextLines: null });
  const query = usePageQuery(AuditPageQuery, { after: params.get("after") }, { isFresh: true });
  const form = useMutationForm(RecordAudit, {
    payload: (data) => data.recordAudit,
    onDone: ({ enquiries }) =>
      setAudited({ ...written.current, references: (enquiries ?? []).map(({ reference }) => reference).toSorted() }),
    onConflict: query.retry,
  });
  if (audited) return <AuditResult audited={audited} />;
  return (
    <QueryPage title="Audit of open enquiries" query={query} show={(data) => data.enquiries} back={BACK}>
      {(enquiries) =>
        enquiries.nodes.length === 0 ? (
          <p className="govuk-body">No enquiry is open.</p>
        ) : (
          <>
            <Status>
              Showing {enquiries.nodes.length} of {countOf(enquiries.totalCount, "open enquiry", "open enquiries")}
            </Status>
            <MutationForm
              form={form}
              input={(values) => {
                const [decision, nextLines] = [values.text("decision"), values.optional("nextLines")];
                written.current = { decision, nextLines };
                return { enquiryIds: values.all("enquiryIds"), decision, nextLines, on: values.day("on") };
              }}
            >
              <AuditChoices lines={enquiries.nodes} />
              <TextArea name="decision" label="What was decided about them?" limit={4000} />
              <TextArea name="nextLines" label="What is to be tried next?" limit={4000} />
              <DateField name="on" label="Day of the audit" hint="Leave empty for today" />
              <Button isBusy={form.isSending}>Save the audit</Button>
            </MutationForm>
            <Pagination pageInfo={enquiries.pageInfo} />
          </>
        )
      }
    </QueryPage>
  );
}

/** What was decided, to be printed or copied for those whom the procedure has told of it (CAM-47). */
function AuditResult({ audited }: { audited: Audited }) {
  return (
    <Page title="Result of the audit" back={BACK}>
      <p className="govuk-body">
        Recorded in {countOf(audited.references.length, "enquiry", "enquiries")}; the next audit is counted from it.
        Print or copy this page for the managers who are told of the result.
      </p>
      <h2 className="govuk-heading-s">What was decided</h2>
      <WrittenText>{audited.decision}</WrittenText>
      {audited.nextLines && (
        <>
          <h2 className="govuk-heading-s">What is to be tried next</h2>
          <WrittenText>{audited.nextLines}</WrittenText>
        </>
      )}
      <h2 className="govuk-heading-s">Enquiries</h2>
      <ul className="govuk-list govuk-list--bullet">
        {audited.references.map((reference) => (
          <li key={reference}>{reference}</li>
        ))}
      </ul>
      <ButtonLink to="/enquiries">Back to the enquiries</ButtonLink>
    </Page>
  );
}
