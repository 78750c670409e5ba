import { type RefObject, useEffect, useState } from "react";
import { useClient } from "urql";
import { graphql } from "../graphql.js";
import { FormattedDate } from "./FormattedDate.js";
import { fillForm, payloadOf } from "./form-payload.js";
import { Inset } from "./Text.js";
import type { DraftKeeper } from "./use-draft.js";

/** Which draft a form keeps: the form, and the record it is about (with its version, where others may change it). */
export interface KeptAs {
  kind: string;
  subjectId: string;
}

const FormDraftQuery = graphql(`
  query FormDraft($kind: String!, $subjectId: ID!) {
    draft(kind: $kind, subjectId: $subjectId) { kind subjectId payload savedAt }
  }
`);

/** Keeps what is typed into a form, and puts it back when the person comes again. */
export function FormDraft(props: { form: RefObject<HTMLFormElement | null>; keptAs: KeptAs; draft: DraftKeeper }) {
  const { kind, subjectId } = props.keptAs;
  const client = useClient();
  const [foundAt, setFoundAt] = useState<string | null>(null);
  const { keep, forget } = props.draft;
  useEffect(() => {
    const form = props.form.current;
    if (!form) return;
    let isFilling = false;
    let isWanted = true;
    const typed = () => {
      if (!isFilling) keep(payloadOf(form));
    };
    form.addEventListener("input", typed);
    const asked = client.query(FormDraftQuery, { kind, subjectId }, { requestPolicy: "network-only" });
    void asked.toPromise().then(({ data }) => {
      if (!isWanted || !data?.draft) return;
      isFilling = true;
      fillForm(form, data.draft.payload);
      window.setTimeout(() => {
        isFilling = false;
      }, 0);
      setFoundAt(data.draft.savedAt);
    });
    return () => {
      isWanted = false;
      form.removeEventListener("input", typed);
    };
  }, [client, kind, subjectId, keep, props.form]);
  function startAgain() {
    void forget().then(() => window.location.reload());
  }
  if (!foundAt) return null;
  return (
    <Inset>
      Your draft of <FormattedDate at={foundAt} /> is filled in.{" "}
      <button type="button" className="app-link-button" onClick={startAgain}>
        Start again without it
      </button>
    </Inset>
  );
}
