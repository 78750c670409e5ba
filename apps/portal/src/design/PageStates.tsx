import { Link } from "react-router";
import { codeOf } from "../client.js";
import { Button } from "./Button.js";
import type { PageQuery } from "./use-page-query.js";

/** Which of its states a page is in. */
export function stateOf(
  query: PageQuery<unknown>,
  shown: unknown,
): "loading" | "forbidden" | "past" | "failed" | "missing" | "filled" {
  if (shown !== null && shown !== undefined) return "filled";
  if (codeOf(query.error) === "FORBIDDEN") return "forbidden";
  if (codeOf(query.error) === "NO_PAST") return "past";
  if (query.error) return query.isLoading ? "loading" : "failed";
  return query.data === undefined || query.isLoading ? "loading" : "missing";
}

/** The words of a page that failed, with a way to try again. */
export function FailedText({ retry }: { retry: () => void }) {
  return (
    <>
      <p className="govuk-body">Nothing is lost. Check your connection, then try again.</p>
      <Button onClick={retry}>Try again</Button>
    </>
  );
}

/** The words for somebody whose role does not include a page. */
export function NoAccessText() {
  return (
    <>
      <p className="govuk-body">Your role does not include this page.</p>
      <p className="govuk-body">
        If you need it for your work, ask business support.{" "}
        <Link className="govuk-link" to="/">
          Go to your home page
        </Link>
        .
      </p>
    </>
  );
}

/** The words of a page that cannot be shown as it stood on a past day. */
export function NoPastText() {
  return (
    <p className="govuk-body">
      What this page shows is kept as it stands now only. Choose “Back to now” above to see it.
    </p>
  );
}

/** The words for an address that leads nowhere. */
export function NotFoundText() {
  return (
    <>
      <p className="govuk-body">If you typed the address, check that it is right.</p>
      <p className="govuk-body">
        The record may have been moved.{" "}
        <Link className="govuk-link" to="/search">
          Search for a child
        </Link>{" "}
        or{" "}
        <Link className="govuk-link" to="/">
          go to your home page
        </Link>
        .
      </p>
    </>
  );
}
