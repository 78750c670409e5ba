import { useState } from "react";
import { Button, ButtonGroup, LinkButton } from "../design/Button.js";
import { flushDrafts } from "../design/kept-drafts.js";
import { signInAgainAddress } from "../design/sign-in-address.js";
import { Modal } from "./Modal.js";
import { useSessionEnd } from "./session-end.js";
import { signOut } from "./sign-out.js";

/** Warns before the session ends by itself: to stay where that is possible, to sign in again where it is not. */
export function SessionWarning() {
  const { secondsLeft, mayStay, stay } = useSessionEnd();
  const [isHidden, setHidden] = useState(false);
  if (secondsLeft === null || (isHidden && !mayStay)) return null;
  async function signInAgain() {
    await flushDrafts();
    window.location.assign(signInAgainAddress());
  }
  async function leave() {
    await flushDrafts();
    await signOut();
  }
  return (
    <Modal heading="You will soon be signed out" look="over" leave={() => (mayStay ? void stay() : setHidden(true))}>
      <p className="govuk-body" aria-live="polite">
        {wordsFor(secondsLeft, mayStay)}
      </p>
      {!mayStay && (
        <p className="govuk-body">This is as long as one sign-in lasts. Save what you are doing, or sign in again.</p>
      )}
      <ButtonGroup>
        {mayStay ? (
          <Button onClick={() => void stay()}>Stay signed in</Button>
        ) : (
          <Button onClick={() => void signInAgain()}>Sign in again</Button>
        )}
        {!mayStay && <LinkButton onClick={() => setHidden(true)}>Go back to the page</LinkButton>}
        <LinkButton onClick={() => void leave()}>Sign out</LinkButton>
      </ButtonGroup>
    </Modal>
  );
}

const MINUTE = 60;
const STEP = 20;

/** Changes once a minute and, in the last one, every 20 seconds: a screen reader says each change. */
function wordsFor(seconds: number, mayStay: boolean): string {
  const minutes = Math.ceil(seconds / MINUTE);
  const left =
    seconds > MINUTE
      ? `${minutes} minutes`
      : seconds > 2 * STEP
        ? "1 minute"
        : `${seconds > STEP ? 2 * STEP : STEP} seconds`;
  return mayStay
    ? `To keep what you see here safe, you will be signed out in ${left}.`
    : `You will be signed out in ${left}.`;
}
