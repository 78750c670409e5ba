import { Link, useSearchParams } from "react-router";
import { ButtonGroup, ButtonLink, QueryPage, usePageQuery } from "../../design/index.js";
import { signInAgainAddress } from "../../design/sign-in-address.js";
import { graphql } from "../../graphql.js";
import { safeNext } from "./safe-next.js";

const DownloadPageQuery = graphql(`query DownloadPage { viewer { person { id } isFresh } }`);

/** Stands before a file that leaves the register when the last sign-in is too long ago, and hands it out afterwards. */
export function DownloadPage() {
  const [search] = useSearchParams();
  const file = safeNext(search.get("file"));
  const from = safeNext(search.get("from"));
  const query = usePageQuery(DownloadPageQuery, {}, { isFresh: true });
  const here = `/download?${new URLSearchParams({ file, from })}`;
  return (
    <QueryPage title="Download a file" query={query} show={(data) => data.viewer}>
      {({ isFresh }) => (
        <>
          <p className="govuk-body">
            {isFresh
              ? "You have signed in again. The file is ready."
              : "The file may hold children’s names, and you signed in more than five minutes ago. Sign in again to download it."}
          </p>
          <ButtonGroup>
            {isFresh ? (
              <a className="govuk-button" href={file}>
                Download the file
              </a>
            ) : (
              <ButtonLink to={signInAgainAddress(here)}>Sign in again</ButtonLink>
            )}
            <Link className="govuk-link" to={from}>
              Back to the page
            </Link>
          </ButtonGroup>
        </>
      )}
    </QueryPage>
  );
}
