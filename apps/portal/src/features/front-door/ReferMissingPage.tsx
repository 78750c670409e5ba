import { Link, useSearchParams } from "react-router";
import { NoAccessText, QueryPage, usePageQuery } from "../../design/index.js";
import { useDraft } from "../../design/use-draft.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { childName } from "../../wording.js";
import { FilledFormParts } from "./form-fragment.js";
import type { Typed } from "./question.js";
import { type FilledForm, type FormChild, ReferForm } from "./ReferForm.js";
import { useSubmit } from "./submit.js";

const ReferMissingPageQuery = graphql(
  `
    query ReferMissingPage($enquiry: String!, $hasEnquiry: Boolean!, $subject: ID!) {
      referralForms { ...FilledFormParts }
      enquiry(reference: $enquiry) @include(if: $hasEnquiry) { id reference child { id firstName lastName } }
      draft(kind: "cme-referral", subjectId: $subject) { kind subjectId payload }
    }
  `,
  [FilledFormParts],
);

type PageData = ResultOf<typeof ReferMissingPageQuery>;

/** Tells the authority about a child, with a form of the procedure; from an enquiry, its chronology goes along. */
export function ReferMissingPage() {
  const [params] = useSearchParams();
  const enquiry = params.get("enquiry") ?? "";
  const code = params.get("form") ?? "";
  const subject = `${code || "first"} ${enquiry || "new"}`;
  const query = usePageQuery(
    ReferMissingPageQuery,
    { enquiry, hasEnquiry: enquiry !== "", subject },
    { isFresh: true },
  );
  const back = enquiry
    ? { to: `/enquiries/${enquiry}`, text: "Back to the enquiry" }
    : { to: "/refer-missing", text: "Sent referrals" };
  return (
    <QueryPage
      title="Tell the authority about a child"
      query={query}
      show={(data) => (enquiry && !data.enquiry ? null : data)}
      back={back}
    >
      {(data) => {
        const forms = data.referralForms;
        const form = forms.find((one) => one.code === code) ?? (forms.length === 1 ? forms[0] : undefined);
        if (forms.length === 0) return <NoAccessText />;
        if (!form) return <ChooseForm forms={forms} enquiry={enquiry} />;
        return <OneForm key={form.code} form={form} data={data} subject={subject} retry={query.retry} />;
      }}
    </QueryPage>
  );
}

function ChooseForm({ forms, enquiry }: { forms: PageData["referralForms"]; enquiry: string }) {
  return (
    <>
      <p className="govuk-body">What do you want to tell?</p>
      <ul className="govuk-list govuk-list--spaced">
        {forms.map((form) => (
          <li key={form.code}>
            <Link
              className="govuk-link"
              to={`/refer-missing/new?${new URLSearchParams({ ...(enquiry && { enquiry }), form: form.code })}`}
            >
              {form.label}
            </Link>
            <span className="app-clause">{form.source}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function OneForm(props: { form: FilledForm; data: PageData; subject: string; retry: () => void }) {
  const { form, data } = props;
  const draft = useDraft("cme-referral", props.subject);
  const sending = useSubmit(draft.forget, props.retry);
  const enquiry = data.enquiry ?? null;
  const first: FormChild = enquiry
    ? { enquiryId: enquiry.id, heading: childName(enquiry.child) }
    : { enquiryId: null, heading: null };
  return (
    <>
      <h2 className="govuk-heading-m">{form.label}</h2>
      {enquiry && (
        <p className="govuk-body">
          The chronology of enquiry {enquiry.reference} goes with it. You need not write it down again.
        </p>
      )}
      <ReferForm
        form={form}
        sending={sending}
        first={[first]}
        before={readTyped(data.draft?.payload)}
        keep={(typed) => draft.keep(JSON.stringify(typed))}
        flush={draft.flush}
        words={draft.words}
        button="Send to the authority"
        input={(sent) => sent}
        cancelTo="/refer-missing"
      />
    </>
  );
}

/** A kept draft; an unreadable one is treated as none. */
function readTyped(payload: string | null | undefined): Typed {
  if (!payload) return {};
  try {
    const read: unknown = JSON.parse(payload);
    return typeof read === "object" && read !== null ? (read as Typed) : {};
  } catch {
    return {};
  }
}
