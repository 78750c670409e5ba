import { useParams } from "react-router";
import {
  MutationForm,
  RadiosField,
  SaveOrCancel,
  Section,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { EnquiryFormPage, enquiryAddress, useEnquiryReference } from "../enquiries/index.js";
import { Missing } from "./Missing.js";

const RequestPageQuery = graphql(`
  query RequestOffRollPage($reference: String!) {
    enquiry(reference: $reference) {
      id
      child { id firstName lastName }
      offRoll {
        routes {
          code
          label
          needsGrantor
          grantorWords
          ctf
          grounds { code says needsJointEnquiry }
          unmet { code says source }
        }
      }
    }
  }
`);

const RequestOffRollPermission = graphql(
  `
    mutation RequestOffRollPermission($input: RequestOffRollPermissionInput!) {
      requestOffRollPermission(input: $input) { permission { id version } enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Asks for leave to take a child off the roll by one way, on one statutory ground. */
export function RequestPage() {
  const reference = useEnquiryReference();
  const { routeCode = "" } = useParams();
  const query = usePageQuery(RequestPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RequestOffRollPermission, {
    payload: (data) => data.requestOffRollPermission,
    onDone: ({ permission }) => done(`/off-roll/${permission?.id ?? ""}`, "Asked. See below where it stands."),
    onConflict: query.retry,
  });
  const route = query.data?.enquiry?.offRoll.routes.find(({ code }) => code === routeCode);
  const ways = enquiryAddress(reference, "off-roll");
  return (
    <EnquiryFormPage title={route?.label ?? "Off the roll"} query={query}>
      {(enquiry) => (
        <>
          <Section heading="What is still missing">
            <Missing unmet={route?.unmet ?? []} />
          </Section>
          <MutationForm
            form={form}
            input={(values) => ({
              enquiryId: enquiry.id,
              routeCode,
              groundCode: values.chosen("groundCode", "Choose the ground in the regulations"),
              receivingSchool: values.optional("receivingSchool"),
              note: values.optional("note"),
            })}
            conflict={{ keepTheirsTo: enquiryAddress(reference), lines: () => [] }}
          >
            <RadiosField
              name="groundCode"
              label="On which ground in the regulations?"
              isSmall
              choices={(route?.grounds ?? []).map(({ code, says }) => ({ value: code, text: `${code} ${says}` }))}
            />
            {route?.ctf === "SCHOOL" && (
              <TextField
                name="receivingSchool"
                label="DfE number of the new school"
                hint="Seven figures: three for its authority, four for the school"
                width={10}
              />
            )}
            <TextArea
              name="note"
              label={route?.needsGrantor ? `What should they know? (${route.grantorWords})` : "Note"}
              limit={1000}
            />
            <SaveOrCancel
              text={route?.needsGrantor ? "Ask for leave" : "Check and continue"}
              isBusy={form.isSending}
              cancelTo={ways}
            />
          </MutationForm>
        </>
      )}
    </EnquiryFormPage>
  );
}
