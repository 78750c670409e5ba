import type { ReactNode } from "react";
import { Link } from "react-router";
import { usePast } from "../session/past.js";

type Look = "primary" | "secondary" | "warning";

const LOOKS: Record<Look, string> = {
  primary: "govuk-button",
  secondary: "govuk-button govuk-button--secondary",
  warning: "govuk-button govuk-button--warning",
};

/** A button that does something; its words begin with a verb. */
export function Button(props: {
  children: ReactNode;
  look?: Look;
  type?: "button" | "submit";
  name?: string;
  value?: string;
  isBusy?: boolean;
  onClick?: () => void;
}) {
  return (
    <button
      type={props.type ?? (props.onClick ? "button" : "submit")}
      className={LOOKS[props.look ?? "primary"]}
      name={props.name}
      value={props.value}
      aria-disabled={props.isBusy || undefined}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}

/** A link that looks like a button, for starting something on another page; not offered while a past day is shown. */
export function ButtonLink({ to, look = "primary", children }: { to: string; look?: Look; children: ReactNode }) {
  const { asAt } = usePast();
  if (asAt !== null) return null;
  return (
    <Link to={to} className={LOOKS[look]} draggable={false}>
      {children}
    </Link>
  );
}

/** A button that looks like a link, for small acts beside text. */
export function LinkButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="app-link-button" onClick={onClick}>
      {children}
    </button>
  );
}

/** Puts buttons and links beside each other, below each other on a phone. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}
