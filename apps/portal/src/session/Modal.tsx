import { type ReactNode, useLayoutEffect, useRef } from "react";

/** A question that must be answered before the page goes on; the focus returns to where it was. `leave` is the Escape key. */
export function Modal(props: { heading: string; look: "over" | "instead"; leave: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it still stands there: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`app-modal${props.look === "instead" ? " app-modal--instead" : ""}`}
      aria-labelledby="modal-heading"
      onCancel={(event) => {
        event.preventDefault();
        props.leave();
      }}
    >
      <h2 className="govuk-heading-m" id="modal-heading">
        {props.heading}
      </h2>
      {props.children}
    </dialog>
  );
}
