import { useState } from "react";
import { Link } from "react-router";
import { Button, ButtonGroup, Details, MutationForm, RadiosField, usePageQuery } from "../../design/index.js";
import { type EnumOf, graphql, type ResultOf } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { usePrint } from "./use-print.js";

const TakeOutQuery = graphql(`
  query TakeOut($about: ID!) {
    disclosures(isInForce: true, about: $about, first: 20) { nodes { id what toWhom } }
    procedure { key confidentialityNotice }
  }
`);

const NoticeQuery = graphql(`query TakeOutNotice { procedure { key confidentialityNotice } }`);

const WITHIN = "panel";

interface TakeOutProps {
  page: EnumOf<"PrintedPage">;
  /** The meeting, the enquiry or the permission. */
  ofId: string;
  /** Address of the same as a spreadsheet, where there is one. */
  csv?: string;
  /** Address of the same for Word, where there is one. */
  word?: string;
  /** Folded away under these words, on a page that is not made for printing alone. */
  folded?: string;
}

/** Print or download what stands on the page: it stays with the panel, or goes under an agreement, and leaves its line in the log. */
export function TakeOut(props: TakeOutProps) {
  return useViewer().sight === "FULL_CASE" ? <WithAgreements {...props} /> : <WithNotice {...props} />;
}

function WithAgreements(props: TakeOutProps) {
  const { data } = usePageQuery(TakeOutQuery, { about: props.ofId });
  return (
    <TakeOutForm
      {...props}
      agreements={data?.disclosures.nodes ?? []}
      notice={data?.procedure.confidentialityNotice ?? ""}
    />
  );
}

/** For a school or an officer, who see no agreements. */
function WithNotice(props: TakeOutProps) {
  const { data } = usePageQuery(NoticeQuery, {});
  return <TakeOutForm {...props} agreements={[]} notice={data?.procedure.confidentialityNotice ?? ""} />;
}

function filesOf({ csv, word }: TakeOutProps): { address: string; words: string }[] {
  return [
    ...(csv ? [{ address: csv, words: "as a spreadsheet (CSV)" }] : []),
    ...(word ? [{ address: word, words: "for Word" }] : []),
  ];
}

type Agreement = ResultOf<typeof TakeOutQuery>["disclosures"]["nodes"][number];

function TakeOutForm(props: TakeOutProps & { agreements: readonly Agreement[]; notice: string }) {
  const { page, ofId, folded, agreements, notice } = props;
  const files = filesOf(props);
  const [goes, setGoes] = useState<string | null>(null);
  const { form, lines } = usePrint(page, ofId, notice ? [`Confidential. ${notice}`] : []);
  const seesAgreements = useViewer().sight === "FULL_CASE";
  const choice = (
    <MutationForm
      form={form}
      label="Print or download"
      input={(values) => {
        const chosen = values.chosen("disclosureId", "Say first where it goes");
        return { page, ofId, disclosureId: chosen === WITHIN ? null : chosen };
      }}
    >
      <RadiosField
        name="disclosureId"
        label="Where does it go?"
        hint="Everything is confidential unless it is agreed that it may be disclosed"
        choices={[
          { value: WITHIN, text: "It stays with the panel and the services that work with the child" },
          ...agreements.map((one) => ({ value: one.id, text: `To ${one.toWhom}, as agreed`, hint: one.what })),
        ]}
        isSmall
        onChoose={setGoes}
      />
      <ButtonGroup>
        <Button look="secondary" isBusy={form.isSending}>
          Print
        </Button>
        {goes &&
          files.map(({ address, words }) => (
            <a
              key={address}
              className="govuk-link"
              href={`${address}?${goes === WITHIN ? "goes=panel" : `agreement=${encodeURIComponent(goes)}`}`}
            >
              Download {words}
            </a>
          ))}
        {seesAgreements && (
          <Link className="govuk-link" to="/disclosures">
            Agreements to disclose
          </Link>
        )}
      </ButtonGroup>
      {!goes &&
        files.map(({ address, words }) => (
          <p key={address} className="govuk-hint">
            To download it {words}, say first where it goes.
          </p>
        ))}
      {goes && files.length > 0 && (
        <p className="govuk-hint">If you signed in more than five minutes ago, a download asks you to sign in again.</p>
      )}
    </MutationForm>
  );
  return (
    <>
      <ul className="govuk-list app-print-only">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {folded ? (
        <div className="app-screen-only">
          <Details summary={folded}>{choice}</Details>
        </div>
      ) : (
        <section className="app-card app-screen-only" aria-label="Print or download">
          {choice}
        </section>
      )}
    </>
  );
}
