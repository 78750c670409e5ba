import type { FormEvent, ReactNode } from "react";
import { Form, useLocation, useNavigate } from "react-router";

/**
 * What was typed to look for somebody, by the entry of the tab's history that shows the answer. It is kept in the
 * memory of the page alone: a child's name must stand in no address and in no store of the browser.
 */
const typed = new Map<string, string>();

/** What was typed for the list that is shown now; empty when nothing was, or when the page was loaded anew. */
export function useTyped(): string {
  return typed.get(useTypedState()?.typed ?? "") ?? "";
}

/** The state for a link to another page of the same list, so that it shows what was typed. */
export function useTypedState(): { typed: string } | null {
  const state: unknown = useLocation().state;
  return typeof state === "object" && state !== null && "typed" in state && typeof state.typed === "string"
    ? { typed: state.typed }
    : null;
}

/**
 * A form whose field `text` says whom to look for; the list is shown at `to`, by itself at this very address. Where more
 * is chosen beside it, `to` says the address of what was chosen.
 */
export function TypedSearch(props: {
  label: string;
  to?: string | ((chosen: FormData) => string);
  className?: string | undefined;
  children: ReactNode;
}) {
  const navigate = useNavigate();
  function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const text = String(values.get("text") ?? "").trim();
    values.delete("text");
    const to = typeof props.to === "function" ? props.to(values) : (props.to ?? "?");
    // The number alone could be one of an earlier loading of the page, which the tab's history still knows.
    const key = `${performance.timeOrigin}-${typed.size}`;
    if (text) typed.set(key, text);
    void navigate(to, { state: text ? { typed: key } : null });
  }
  return (
    <Form role="search" aria-label={props.label} className={props.className} onSubmit={look}>
      {props.children}
    </Form>
  );
}
