import { Link } from "react-router";

/** The council's name, without GOV.UK's marks. */
export function Header({ name }: { name: string }) {
  return (
    <header className="govuk-generic-header">
      <div className="govuk-generic-header__container govuk-width-container">
        <div className="govuk-generic-header__logo">
          <Link to="/" className="govuk-generic-header__homepage-link">
            {name}
          </Link>
        </div>
      </div>
    </header>
  );
}
