import type { ReactNode } from "react";

/** Text set apart because the reader must know it before going on. */
export function Inset({ children }: { children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}

/** A consequence that cannot be taken back, or a duty of law. */
export function WarningText({ children }: { children: ReactNode }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <div className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">Warning </span>
        {children}
      </div>
    </div>
  );
}

/** An email address; where it is too long for its place it breaks before the @ first. */
export function EmailAddress({ of }: { of: string }) {
  const [name = "", ...domain] = of.split("@");
  return (
    <span className="app-anywhere">
      {name}
      <wbr />@{domain.join("@")}
    </span>
  );
}

/** Text that only some readers need, folded away under a plain question or phrase. */
export function Details({ summary, isOpen, children }: { summary: string; isOpen?: boolean; children: ReactNode }) {
  return (
    <details className="govuk-details" open={isOpen}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}

/** A part of a page under its own heading. */
export function Section({ heading, id, children }: { heading: string; id?: string; children: ReactNode }) {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

/** Text that somebody typed, with its line breaks kept. */
export function WrittenText({ children }: { children: string }) {
  return <p className="govuk-body app-written">{children}</p>;
}
