import { useEffect } from "react";
import { flushDrafts } from "../design/kept-drafts.js";
import { Modal } from "./Modal.js";
import { askSessionEnd } from "./session-end.js";

const LOOK_AGAIN = 3000;

/** Hides the page of a session that has ended while something unsaved stands on it, until the same person is back. */
export function EndedSession({ refresh }: { refresh: () => void }) {
  useEffect(() => {
    const look = async () => {
      const isBack = await askSessionEnd().then(
        ({ secondsLeft }) => secondsLeft > 0,
        () => false,
      );
      if (isBack) refresh();
    };
    const timer = window.setInterval(() => void look(), LOOK_AGAIN);
    // The last words of a draft that could not be saved are saved once the person is back.
    return () => {
      window.clearInterval(timer);
      void flushDrafts();
    };
  }, [refresh]);
  return (
    <Modal heading="You were signed out" look="instead" leave={() => undefined}>
      <p className="govuk-body">What you typed is still on this page. It is hidden until you are back.</p>
      <p className="govuk-body">Sign in again in a new tab, then come back to this one and save.</p>
      <p className="govuk-body">
        <a className="govuk-button" href="/sign-in?next=/signed-in" target="_blank" rel="noopener">
          Sign in again (opens in a new tab)
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/signed-out">
          Leave this page without saving
        </a>
      </p>
    </Modal>
  );
}
