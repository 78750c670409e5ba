import { type ReactNode, useCallback, useEffect, useRef } from "react";
import { useLocation, useNavigate } from "react-router";

/** Says what was saved; it stays until the next page and takes the focus. */
export function SuccessBanner({ children }: { children: ReactNode }) {
  const banner = useRef<HTMLDivElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second success on the same page is told again.
  useEffect(() => banner.current?.focus(), [key]);
  return (
    <div
      className="govuk-notification-banner govuk-notification-banner--success"
      role="alert"
      aria-labelledby="done-title"
      tabIndex={-1}
      ref={banner}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id="done-title">
          Done
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">{children}</p>
      </div>
    </div>
  );
}

/** Goes to a page and says there what was done; `.` stays on this page. Never put a child's name in the words. */
export function useDone(): (to: string, said: string) => void {
  const navigate = useNavigate();
  return useCallback((to, said) => void navigate(to, { state: { done: said }, replace: to === "." }), [navigate]);
}

/** What the page before says was done, or null. */
export function useSaidDone(): string | null {
  const state: unknown = useLocation().state;
  return typeof state === "object" && state !== null && "done" in state && typeof state.done === "string"
    ? state.done
    : null;
}
