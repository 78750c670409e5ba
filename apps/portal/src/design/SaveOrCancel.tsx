import { Link } from "react-router";
import { Button, ButtonGroup } from "./Button.js";

/** The end of an edit form: the act in words, and a way back without saving. */
export function SaveOrCancel({
  text,
  isBusy,
  cancelTo,
  isWarning,
}: {
  text: string;
  isBusy: boolean;
  cancelTo: string;
  isWarning?: boolean;
}) {
  return (
    <ButtonGroup>
      <Button isBusy={isBusy} look={isWarning ? "warning" : "primary"}>
        {text}
      </Button>
      <Link className="govuk-link" to={cancelTo}>
        Go back without saving
      </Link>
    </ButtonGroup>
  );
}
