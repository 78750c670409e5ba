/** The first stop of the Tab key: goes past the navigation to the page's heading. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="govuk-skip-link"
      onClick={(event) => {
        event.preventDefault();
        document.querySelector<HTMLElement>("main h1")?.focus();
      }}
    >
      Skip to main content
    </a>
  );
}
