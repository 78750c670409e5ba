import { TypedSearch } from "../design/index.js";

/** Looks for a child by name, reference or UPN from any page. */
export function SearchBox() {
  return (
    <TypedSearch to="/search" label="Register" className="app-search">
      <label className="govuk-visually-hidden" htmlFor="search-box">
        Search by name, reference or UPN
      </label>
      <input
        className="govuk-input app-search__input"
        id="search-box"
        name="text"
        type="search"
        autoComplete="off"
        placeholder="Name, ref or UPN"
      />
      <button type="submit" className="govuk-button govuk-button--secondary app-search__button">
        Search
      </button>
    </TypedSearch>
  );
}
