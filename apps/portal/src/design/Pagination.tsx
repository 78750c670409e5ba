import { Link, useSearchParams } from "react-router";
import { useTypedState } from "./TypedSearch.js";

/** Leads to the next page of a list by its cursor, and back to the first; the cursor stands in the address as `after`. */
export function Pagination({
  pageInfo,
  name = "after",
}: {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  name?: string;
}) {
  const [params] = useSearchParams();
  const state = useTypedState();
  const after = params.get(name);
  const hasNext = pageInfo.hasNextPage && pageInfo.endCursor;
  if (!after && !hasNext) return null;
  return (
    <nav className="govuk-pagination" aria-label="Pages">
      {after && (
        <div className="govuk-pagination__prev">
          <Link
            className="govuk-link govuk-pagination__link"
            to={addressWith(params, name, null)}
            state={state}
            rel="prev"
          >
            <span className="govuk-pagination__link-title">First page</span>
          </Link>
        </div>
      )}
      {hasNext && (
        <div className="govuk-pagination__next">
          <Link
            className="govuk-link govuk-pagination__link"
            to={addressWith(params, name, pageInfo.endCursor ?? null)}
            state={state}
            rel="next"
          >
            <span className="govuk-pagination__link-title">Next page</span>
          </Link>
        </div>
      )}
    </nav>
  );
}

/** The same address with one part of its query set, or taken away when null. */
export function addressWith(params: URLSearchParams, name: string, value: string | null): string {
  const next = new URLSearchParams(params);
  if (value === null) next.delete(name);
  else next.set(name, value);
  const text = next.toString();
  return text === "" ? "?" : `?${text}`;
}
