/** Says on every page of a demonstration that no child here is real. */
export function DemoBanner() {
  return (
    <section className="govuk-phase-banner app-demo-banner" aria-label="Demonstration">
      <p className="govuk-phase-banner__content">
        <strong className="govuk-tag govuk-tag--orange govuk-phase-banner__content__tag">Demonstration</strong>
        <span className="govuk-phase-banner__text">Every child here is invented.</span>
      </p>
    </section>
  );
}
