import { type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import { LoadingText } from "./LoadingText.js";
import { FailedText, NoAccessText, NoPastText, NotFoundText, stateOf } from "./PageStates.js";
import { SuccessBanner, useSaidDone } from "./SuccessBanner.js";
import type { PageQuery } from "./use-page-query.js";

interface Frame {
  /** For the browser's title: references and plain words only, never a name. */
  title: string;
  /** Which record or meeting the page is about, by reference or day: stands before the title in the browser. */
  about?: string | undefined;
  back?: { to: string; text: string };
  isWide?: boolean;
}

/** A page without a query of its own: title, heading, focus and the notice of what was done. */
export function Page(props: Frame & { heading?: ReactNode; caption?: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  const said = useSaidDone();
  useEffect(() => {
    document.title = [props.about, props.title, "ROME register"].filter(Boolean).join(" – ");
  }, [props.title, props.about]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new address moves the focus; filters and paging do not.
  useEffect(() => {
    if (key === "default") return;
    window.scrollTo(0, 0);
    if (said === null) heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <>
      {props.back && (
        <Link to={props.back.to} className="govuk-back-link app-back">
          {props.back.text}
        </Link>
      )}
      {said !== null && <SuccessBanner>{said}</SuccessBanner>}
      {props.caption && <p className="govuk-caption-l">{props.caption}</p>}
      <h1 className="govuk-heading-l" tabIndex={-1} ref={heading}>
        {props.heading ?? props.title}
      </h1>
      <div className={props.isWide ? "app-wide" : "app-narrow"}>{props.children}</div>
    </>
  );
}

/** A page with its query, in four states: loading, failed with retry, empty (not there), filled. */
export function QueryPage<Data, Shown>(
  props: Frame & {
    query: PageQuery<Data>;
    /** Picks what the page shows; null or undefined means that it is not there. */
    show: (data: Data) => Shown | null | undefined;
    heading?: (shown: Shown) => ReactNode;
    caption?: (shown: Shown) => ReactNode;
    notThere?: ReactNode;
    children: (shown: Shown) => ReactNode;
  },
) {
  const { query, show, heading, caption, notThere, children, ...frame } = props;
  const shown = query.data === undefined ? undefined : show(query.data);
  const state = stateOf(query, shown);
  if (state === "filled" && shown !== null && shown !== undefined) {
    return (
      <Page {...frame} heading={heading?.(shown)} caption={caption?.(shown)}>
        {children(shown)}
      </Page>
    );
  }
  if (state === "loading") {
    return (
      <Page {...frame} caption={caption && "\u00a0"}>
        <LoadingText />
      </Page>
    );
  }
  if (state === "forbidden")
    return (
      <Page {...frame} title="You cannot see this page">
        <NoAccessText />
      </Page>
    );
  if (state === "past")
    return (
      <Page {...frame} title="Not kept for a past day">
        <NoPastText />
      </Page>
    );
  if (state === "failed")
    return (
      <Page {...frame} title="This page could not be loaded">
        <FailedText retry={query.retry} />
      </Page>
    );
  return (
    <Page {...frame} title="Page not found">
      {notThere ?? <NotFoundText />}
    </Page>
  );
}

/** A page for an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="Page not found">
      <NotFoundText />
    </Page>
  );
}
