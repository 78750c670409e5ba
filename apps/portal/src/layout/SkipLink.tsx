/** The first stop of the Tab key: goes past the navigation to the page itself. */
export function SkipLink() {
  return (
    <a href="#main" className="govuk-skip-link">
      Skip to main content
    </a>
  );
}
