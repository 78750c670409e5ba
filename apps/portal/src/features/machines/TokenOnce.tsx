import { useState } from "react";
import { Button, ButtonGroup, ButtonLink, Inset, WarningText } from "../../design/index.js";
import { CLIENTS } from "./client-query.js";

/** A token, the one time that it is shown. */
export function TokenOnce({ token }: { token: string | null }) {
  const [said, setSaid] = useState("");
  if (token === null)
    return (
      <p className="govuk-body">The token was shown before and cannot be shown again. Revoke it and issue another.</p>
    );
  const copy = () =>
    navigator.clipboard.writeText(token).then(
      () => setSaid("Copied."),
      () => setSaid("It could not be copied. Select the token and copy it by hand."),
    );
  return (
    <>
      <WarningText>
        This is the only time the token is shown. Put it where the system reads it, and nowhere else.
      </WarningText>
      <Inset>
        <code className="app-anywhere">{token}</code>
      </Inset>
      <ButtonGroup>
        <Button type="button" onClick={copy}>
          Copy the token
        </Button>
        <ButtonLink to={CLIENTS.to} look="secondary">
          I have put it in place
        </ButtonLink>
      </ButtonGroup>
      <p className="govuk-body" role="status">
        {said}
      </p>
    </>
  );
}
