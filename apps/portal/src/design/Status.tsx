import type { ReactNode } from "react";

/** Text that a screen reader says when it changes: counts, progress, "Draft saved 14:02". */
export function Status({ children, isHidden = false }: { children: ReactNode; isHidden?: boolean }) {
  return (
    <p className={isHidden ? "govuk-visually-hidden" : "govuk-body app-status"} role="status">
      {children}
    </p>
  );
}
