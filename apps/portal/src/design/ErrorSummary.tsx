import { type MouseEvent, useEffect, useRef, useState } from "react";
import type { CombinedError } from "urql";
import { codeOf } from "../client.js";
import { type FormError, fieldOf } from "./form-errors.js";
import { flushDrafts } from "./kept-drafts.js";
import { signInAgainAddress } from "./sign-in-address.js";

/** Tells everything that is wrong, links to the fields, and cites the clause that refused. */
export function ErrorSummary(props: {
  errors: readonly FormError[];
  failed?: CombinedError | undefined;
  attempt?: number;
}) {
  const { errors, failed, attempt } = props;
  const summary = useRef<HTMLDivElement>(null);
  const [present, setPresent] = useState<ReadonlySet<string>>(new Set());
  const hasError = errors.length > 0 || failed !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt is told anew, even with the same words.
  useEffect(() => {
    if (!hasError) return;
    setPresent(new Set(errors.map(fieldOf).filter((field) => field !== null && targetOf(field) !== null) as string[]));
    summary.current?.focus();
    document.title = `Error: ${document.title.replace(/^Error: /, "")}`;
    return () => {
      document.title = document.title.replace(/^Error: /, "");
    };
  }, [hasError, attempt]);
  if (!hasError) return null;
  return (
    <div className="govuk-error-summary" tabIndex={-1} ref={summary}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {failed && <li>{wordsFor(failed)}</li>}
            {errors.map((error) => (
              <li key={`${fieldOf(error)} ${error.message}`}>
                <Message error={error} isLinked={present.has(fieldOf(error) ?? "")} />
                {error.code === "SIGN_IN_AGAIN" && (
                  <>
                    {" "}
                    <SignInAgain />
                  </>
                )}
                {error.source && <span className="app-clause">Where this is written: {error.source}</span>}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** Leads to a new sign-in and back to this page; what was typed is saved first. */
function SignInAgain() {
  const address = signInAgainAddress();
  function go(event: MouseEvent) {
    event.preventDefault();
    void flushDrafts().then(() => window.location.assign(address));
  }
  return (
    <a href={address} onClick={go}>
      Sign in again
    </a>
  );
}

function Message({ error, isLinked }: { error: FormError; isLinked: boolean }) {
  const field = fieldOf(error);
  if (!isLinked || field === null) return <span className="app-error-text">{error.message}</span>;
  function go(event: MouseEvent) {
    event.preventDefault();
    const target = targetOf(field ?? "");
    target?.scrollIntoView({ block: "center" });
    target?.focus();
  }
  return (
    <a href={`#${field}`} onClick={go}>
      {error.message}
    </a>
  );
}

function targetOf(field: string): HTMLElement | null {
  return document.getElementById(field) ?? document.getElementById(field.split("-").at(-1) ?? field);
}

function wordsFor(failed: CombinedError): string {
  if (codeOf(failed) === "FORBIDDEN") return "Your role does not include this. Nothing was saved.";
  if (codeOf(failed) === "UNAUTHENTICATED")
    return "You have been signed out. Nothing was saved; what you typed is still here.";
  if (codeOf(failed) === "BAD_USER_INPUT")
    return "Something on this page could not be read. Check your answers; nothing was saved.";
  if (codeOf(failed) === "OUT_OF_SIGHT")
    return "A record was closed to you while this was saved. Look again before you do it a second time.";
  if (failed.networkError)
    return "The service could not be reached. Check your connection and try again; your answers are still here.";
  return "Sorry, there is a problem with the service. Nothing was saved. Try again later.";
}
