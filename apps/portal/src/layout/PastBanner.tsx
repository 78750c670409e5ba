import { formatDay } from "../design/dates.js";
import { LinkButton } from "../design/index.js";
import { usePast } from "../session/past.js";

/** Says on every page that what it shows is how the register stood on a past day, and leads back to now. */
export function PastBanner() {
  const { asAt, lookAt } = usePast();
  if (asAt === null) return null;
  const [day = "", time] = asAt.split("T");
  return (
    <section className="govuk-warning-text app-past-banner" aria-label="A past day">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <div className="govuk-warning-text__text">
        This is how the register stood on {formatDay(day)} at {time}. Nothing can be changed here.{" "}
        <LinkButton onClick={() => lookAt(null)}>Back to now</LinkButton>
      </div>
    </section>
  );
}
