import { useCallback, useEffect, useState } from "react";
import { useParams } from "react-router";
import { Button, LoadingText, Page } from "../../design/index.js";
import { fetchPublicForm, type PublicForm } from "./public-form.js";
import { TellUsForm } from "./TellUsForm.js";

type Loaded = PublicForm | "loading" | "none" | "failed";

/** Where anybody tells a council about a child, without signing in and without giving a name (SUF-18). */
export function TellUsPage() {
  const { authority = "" } = useParams();
  const [form, setForm] = useState<Loaded>("loading");
  const [thanks, setThanks] = useState<string | null>(null);
  const load = useCallback(() => {
    setForm("loading");
    fetchPublicForm(authority).then(
      (found) => setForm(found ?? "none"),
      () => setForm("failed"),
    );
  }, [authority]);
  useEffect(load, [load]);
  if (thanks !== null) {
    return (
      <Page key="thanks" title="Thank you" heading="Thank you">
        <p className="govuk-body">{thanks}</p>
        <p className="govuk-body">If a child is in danger now, ring 999.</p>
      </Page>
    );
  }
  return (
    <Page title="Tell us about a child" caption={typeof form === "object" ? form.authority : undefined}>
      {form === "loading" && <LoadingText />}
      {form === "failed" && (
        <>
          <p className="govuk-body">The form could not be loaded. Check your connection.</p>
          <Button onClick={load}>Try again</Button>
        </>
      )}
      {form === "none" && <p className="govuk-body">There is no form here. Ask your council whom to tell.</p>}
      {typeof form === "object" && <TellUsForm form={form} authority={authority} onThanks={setThanks} />}
    </Page>
  );
}
