import { Form } from "react-router";

/** Looks for a child by name, reference or UPN from any page. */
export function SearchBox() {
  return (
    <Form action="/search" role="search" aria-label="Register" className="app-search">
      <label className="govuk-visually-hidden" htmlFor="search-box">
        Search by name, reference or UPN
      </label>
      <input
        className="govuk-input app-search__input"
        id="search-box"
        name="q"
        type="search"
        autoComplete="off"
        placeholder="Name, ref or UPN"
      />
      <button type="submit" className="govuk-button govuk-button--secondary app-search__button">
        Search
      </button>
    </Form>
  );
}
